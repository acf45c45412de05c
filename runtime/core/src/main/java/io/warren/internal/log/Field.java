package io.warren.internal.log;

import java.nio.charset.StandardCharsets;

/**
 * A field of the log.
 *
 * @param name which JSON need not escape
 * @param json the same as it stands before its value
 */
@SuppressWarnings("ArrayRecordComponent") // of which nobody asks whether two are equal
record Field(String name, byte[] json) {
  static Field of(String name) {
    return new Field(name, ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII));
  }
}
