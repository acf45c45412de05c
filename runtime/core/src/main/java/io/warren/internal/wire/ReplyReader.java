package io.warren.internal.wire;

import io.warren.MessageResult;
import io.warren.PayloadException;
import io.warren.ReplyFailedException;
import io.warren.ReplyMessage;
import io.warren.codec.Codec;
import io.warren.internal.transport.IncomingMessage;
import java.util.Map;

/** Reads replies, Warren's own and those of foreign responders, which have no code. */
public record ReplyReader<R>(Codec.Decoder<R> decoder) {
  public ReplyMessage<R> read(IncomingMessage reply) {
    Map<String, Object> headers = reply.properties().headers();
    String code = WireHeaders.text(headers, WireHeaders.REPLY_CODE, MessageResult.SUCCESS);
    String message = WireHeaders.text(headers, WireHeaders.REPLY_MESSAGE, "");
    if (!code.equals(MessageResult.SUCCESS)) {
      throw new ReplyFailedException(code, message);
    }
    String notRead = UnreadParts.bodyNotRead(headers);
    if (notRead != null) {
      throw new PayloadException("the reply cannot be read: " + notRead);
    }
    return new ReplyMessage<>(code, message, ReceivedBody.decode(reply, decoder));
  }
}
