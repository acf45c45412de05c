package io.warren.internal.wire;

import io.warren.internal.transport.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a requester's {@code reply_to} means. AMQP's own is the name of a queue, which may have a
 * slash. Others write an exchange and a key, {@code replies/me}, with the scheme of an address
 * before it, or with no exchange at all, {@code /queue}.
 */
public final class ReplyAddress {
  private static final String SCHEME_END = "://";

  private ReplyAddress() {}

  /**
   * A reply to a queue, as it goes where the address is an exchange and a key.
   *
   * @return null where the address cannot be read so
   */
  public static @Nullable OutgoingMessage byExchange(OutgoingMessage toQueue) {
    String address = toQueue.routingKey();
    int scheme = address.indexOf(SCHEME_END);
    int begin = scheme < 0 ? 0 : scheme + SCHEME_END.length();
    int slash = address.indexOf('/', begin);
    if (slash < 0 || address.startsWith(DirectReplyTo.QUEUE)) {
      return null;
    }
    String exchange = address.substring(begin, slash);
    return new OutgoingMessage(
        exchange, address.substring(slash + 1), true, toQueue.properties(), toQueue.body());
  }
}
