package com.acme;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.contract.Generated;
import java.util.Map;

/**
 * Handles the messages of {@link Parcels}.
 *
 * <p>A message is settled after its method returned: a {@link MessageResult#success() success}
 * acknowledges it; a {@link MessageResult#failure failure}, and any exception, retries it as the
 * contract says; a {@link MessageResult#reject reject} does not. What cannot be handled ends in the
 * dead queue. A message may come twice.
 *
 * <p>Methods may block. With a concurrency above 1 several threads call them at once.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Parcels.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
interface ParcelsHandler {
  MessageResult<Void> text(Message<Parcels.Text> message) throws Exception;

  MessageResult<Void> number(Message<Parcels.Number> message) throws Exception;

  MessageResult<Void> enumerated(Message<Parcels.Enumerated> message) throws Exception;

  MessageResult<Void> id(Message<Parcels.Id> message) throws Exception;

  MessageResult<Void> getter(Message<Parcels.Getter> message) throws Exception;

  MessageResult<Void> field(Message<Parcels.Field> message) throws Exception;

  MessageResult<Void> generic(Message<Parcels.Generic<String>> message) throws Exception;

  MessageResult<Void> entry(Message<Map<String, String>> message) throws Exception;
}
