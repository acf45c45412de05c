package io.warren.faults;

import java.nio.charset.StandardCharsets;

/**
 * A delivery as somebody who means no good would send it.
 *
 * @param kind what is wrong with it
 * @param number of the order, where its body is one
 * @param properties a content header's flags and properties
 * @param body tells it from all others
 */
record RandomDelivery(Kind kind, int number, byte[] properties, byte[] body) {
  /** What is wrong with a delivery. */
  enum Kind {
    /** The body: random bytes, or nearly an order. */
    BODY,
    /**
     * Headers of every type that the broker knows, and some that it does not, at their extremes.
     */
    HEADERS,
    /** A header nested from 1 to 60 levels. */
    DEPTH,
    /** Times, priorities, expirations and modes at their extremes. */
    PROPERTIES,
    /** Strings as long as they can be, of characters that are none. */
    TEXT,
    /** Headers that only Warren writes, forged. */
    WARREN,
    /** Headers that only the broker writes, forged. */
    BROKER
  }

  /** What is the same for each way in which its body is read. */
  static String key(byte[] body) {
    return new String(body, StandardCharsets.ISO_8859_1);
  }

  String key() {
    return key(body);
  }
}
