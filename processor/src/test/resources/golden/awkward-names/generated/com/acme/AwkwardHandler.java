package com.acme;

import com.acme.other.AwkwardSender;
import io.warren.MessageResult;
import io.warren.contract.Generated;
import java.lang.Boolean;
import java.lang.Exception;
import java.lang.SuppressWarnings;
import java.lang.Void;

/**
 * Handles the messages of {@link Awkward}.
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
    contract = Awkward.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public interface AwkwardHandler {
  MessageResult<Void> message(io.warren.Message<Message> message) throws Exception;

  MessageResult<Send> send(io.warren.Message<String> message) throws Exception;

  MessageResult<Warren> warren(io.warren.Message<Topology> message) throws Exception;

  MessageResult<Void> payload(io.warren.Message<java.lang.String> message) throws Exception;

  MessageResult<Void> handler(io.warren.Message<Leaving> message) throws Exception;

  MessageResult<Void> spec(io.warren.Message<AwkwardSender> message) throws Exception;

  MessageResult<Boolean> equals(io.warren.Message<Message> message) throws Exception;

  MessageResult<Void> yield(io.warren.Message<Message> message) throws Exception;

  MessageResult<Void> record(io.warren.Message<Message> message) throws Exception;

  MessageResult<Void> findURL(io.warren.Message<Message> message) throws Exception;

  MessageResult<Void> placed(io.warren.Message<Message> message) throws Exception;

  MessageResult<Void> Placed(io.warren.Message<Message> message) throws Exception;

  MessageResult<Void> placedOrder(io.warren.Message<Message> message) throws Exception;

  MessageResult<Void> placed_order(io.warren.Message<Message> message) throws Exception;

  MessageResult<Void> $dollar(io.warren.Message<Message> message) throws Exception;
}
