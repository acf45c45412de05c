package com.acme.audit;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.contract.Generated;

/**
 * Handles the messages of {@link Placed}.
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
    contract = Placed.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@FunctionalInterface
public interface PlacedHandler {
  MessageResult<Void> placed(Message<String> message) throws Exception;
}
