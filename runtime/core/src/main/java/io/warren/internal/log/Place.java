package io.warren.internal.log;

import io.warren.observe.About;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is the same in many entries, with the fields that say it. */
@SuppressWarnings("ArrayRecordComponent") // of which nobody asks whether two are equal
record Place(
    @Nullable String contract,
    @Nullable String type,
    @Nullable String exchange,
    @Nullable String queue,
    byte[] fields) {
  /**
   * That of a message.
   *
   * @param json ends with the fields
   * @param from where they begin
   */
  static Place of(About about, JsonBytes json, int from) {
    return new Place(
        about.contract(),
        about.type(),
        about.exchange(),
        about.queue(),
        Arrays.copyOfRange(json.array(), from, json.size()));
  }

  boolean isOf(About about) {
    return Objects.equals(queue, about.queue())
        && Objects.equals(type, about.type())
        && Objects.equals(exchange, about.exchange())
        && Objects.equals(contract, about.contract());
  }
}
