package io.warren.internal.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Headers in which a transport says what of a message it could not read: the message is still
 * there, without those parts. A sender who forges them only buries its own message.
 */
public final class UnreadParts {
  /** Text: which headers could not be read, and why. They are not among the others. */
  public static final String HEADERS = "warren-unreadable";

  /** A number: the size of a body that was too large to be read; an empty one stands for it. */
  public static final String BODY = "warren-unreadable-body";

  /** Text: the names of what was left out because no copy of the message can carry it. */
  public static final String LEFT_OUT = "warren-left-out";

  private UnreadParts() {}

  /** What to say of a body that was not read; null where it was. */
  public static @Nullable String bodyNotRead(Map<String, Object> headers) {
    return headers.get(BODY) instanceof Number bytes
        ? "its body has "
            + bytes
            + " bytes, more than the client reads: raise maxInboundMessageBodySize of a"
            + " ConnectionFactory, or have its sender put it elsewhere"
        : null;
  }

  /** Whether a header is one of these. */
  public static boolean isOne(String header) {
    return header.equals(HEADERS) || header.equals(BODY) || header.equals(LEFT_OUT);
  }
}
