package io.warren;

import java.util.List;
import java.util.Map;

/**
 * What is up and what is not, at one moment.
 *
 * @param parts the start, the connections, what is published and not yet confirmed, the store, each
 *     consumer, the scheduler, and the message log
 */
public record Health(List<Part> parts) {
  /** Copies the parts, in their order. */
  public Health {
    parts = List.copyOf(parts);
  }

  /** Whether every part is up; not before the start. */
  public boolean up() {
    return parts.stream().allMatch(Part::up);
  }

  /**
   * One part.
   *
   * @param name such as {@code connection publishing} or {@code consumer qc.search.1}
   * @param up whether it works; a connection that nobody has needed yet is up, and sends, delayed
   *     sends, settlements and replies are while none of them is unconfirmed for more than five
   *     seconds
   * @param detail why not, or how it is, for people
   * @param numbers how much of what there is, for programs: {@code unconfirmed} of what publishes;
   *     {@code handling}, what has begun and is not settled, and {@code waiting}, for a handler, of
   *     the messages that a consumer has taken; {@code duplicates}, how many were dropped; {@code
   *     sending} and {@code parked} of the scheduler; {@code waiting} and {@code dropped} of the
   *     message log, whose part is up also while it fails: that keeps no message
   */
  public record Part(String name, boolean up, String detail, Map<String, Long> numbers) {
    /** Copies the numbers. */
    public Part {
      numbers = Map.copyOf(numbers);
    }

    /** One that counts nothing. */
    public Part(String name, boolean up, String detail) {
      this(name, up, detail, Map.of());
    }
  }
}
