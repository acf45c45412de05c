package com.acme;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.contract.Generated;
import java.util.List;
import java.util.Map;

/**
 * Handles the messages of {@link Payloads}.
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
    contract = Payloads.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public interface PayloadsHandler {
  MessageResult<Payloads.Point> ofRecord(Message<Payloads.Point> message) throws Exception;

  MessageResult<Payloads.Bean> ofClass(Message<Payloads.Bean> message) throws Exception;

  MessageResult<List<Payloads.Point>> ofList(Message<List<Payloads.Point>> message) throws
      Exception;

  MessageResult<Map<String, List<Payloads.Point[]>>> ofMap(
      Message<Map<String, List<Payloads.Point[]>>> message) throws Exception;

  MessageResult<Payloads.Point[]> ofArray(Message<Payloads.Point[]> message) throws Exception;

  MessageResult<List<Payloads.Point>[]> ofArrayOfLists(Message<List<Payloads.Point>[]> message)
      throws Exception;

  MessageResult<Integer> ofPrimitive(Message<Long> message) throws Exception;

  MessageResult<String> ofString(Message<String> message) throws Exception;

  MessageResult<byte[]> ofBytes(Message<byte[]> message) throws Exception;

  MessageResult<Void> ofNullable(Message<Payloads.Point> message) throws Exception;

  MessageResult<Void> ofNullableElements(Message<List<Payloads.Point>> message) throws Exception;
}
