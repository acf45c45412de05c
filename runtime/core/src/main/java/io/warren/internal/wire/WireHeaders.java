package io.warren.internal.wire;

import java.util.Map;

/**
 * The headers that Warren itself puts on messages. They are part of the wire format: a name never
 * changes its meaning.
 */
public final class WireHeaders {
  /** What every header of Warren's starts with; users' headers must not. */
  public static final String PREFIX = "warren-";

  /** The id of the message in whose handling this one was sent. */
  public static final String PARENT_ID = "warren-parent-id";

  /** The id of the message that began it all; a message without a parent is that one itself. */
  public static final String CONVERSATION_ID = "warren-conversation-id";

  /** On copies: the number of retries so far. RabbitMQ 4 ignores a client's {@code x-death}. */
  public static final String RETRIES = "warren-retries";

  /** On copies: the exchange that the message was first published to. */
  public static final String EXCHANGE = "warren-exchange";

  /** On copies: the routing key that the message was first published with. */
  public static final String ROUTING_KEY = "warren-routing-key";

  /** On copies: the priority, which as a property would starve queues with a TTL. */
  public static final String PRIORITY = "warren-priority";

  /**
   * On copies: the user who sent the message. As a property, the broker would refuse it: Warren is
   * another user.
   */
  public static final String USER_ID = "warren-user-id";

  /** On copies: when the message expires, in milliseconds since 1970. */
  public static final String EXPIRES_AT = "warren-expires-at";

  /**
   * On copies, and on what was delayed or scheduled: when it came to the queue that it was bound
   * for, or will, in milliseconds since 1970.
   */
  public static final String DUE_AT = "warren-due-at";

  /**
   * On copies that wait for their key: how often the broker took the message back so far. What the
   * broker itself counts ends with the copy.
   */
  static final String RETURNS = "warren-returns";

  /** On copies that wait for a key which cannot be used: how often they did so far. */
  static final String KEY_WAITS = "warren-key-waits";

  /** How often the broker took a message back into this queue; it says so on redeliveries. */
  static final String DELIVERY_COUNT = "x-delivery-count";

  /** What the headers start with that say of a failure. */
  static final String FAILURE = "warren-failure-";

  /** On copies: the code of the last failure. */
  public static final String FAILURE_CODE = "warren-failure-code";

  /** On copies: what the last failure says to people, bounded. */
  public static final String FAILURE_MESSAGE = "warren-failure-message";

  /** On copies: the queue whose handling failed. */
  public static final String FAILURE_QUEUE = "warren-failure-queue";

  /** On copies: when the last handling failed, in milliseconds since 1970. */
  public static final String FAILURE_TIME = "warren-failure-time";

  /** On replies: the code of the result. */
  public static final String REPLY_CODE = "warren-reply-code";

  /** On replies: the message of the result. */
  public static final String REPLY_MESSAGE = "warren-reply-message";

  private WireHeaders() {}

  /** A header that is text; any other kind counts as missing. */
  public static String text(Map<String, Object> headers, String name, String otherwise) {
    return headers.get(name) instanceof String value ? value : otherwise;
  }

  /** A header that is a number; any other kind counts as missing. */
  static long number(Map<String, Object> headers, String name, long otherwise) {
    return headers.get(name) instanceof Number value ? value.longValue() : otherwise;
  }

  /** Whether a header is Warren's own, or the broker's. */
  static boolean notOfSender(String header) {
    return header.startsWith(PREFIX) || isHistory(header);
  }

  /**
   * Whether the broker wrote it about an earlier life: a copy that carried it on would grow with
   * every life until its headers no longer fit a frame.
   */
  public static boolean isHistory(String header) {
    return header.equals("x-death")
        || header.startsWith("x-first-death-")
        || header.startsWith("x-last-death-")
        || header.equals(DELIVERY_COUNT)
        || header.equals("x-acquired-count");
  }
}
