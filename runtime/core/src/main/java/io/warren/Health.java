package io.warren;

import java.util.List;

/**
 * What is up and what is not, at one moment.
 *
 * @param parts the connections, what is published and not yet confirmed, the store, each consumer,
 *     and the scheduler
 */
public record Health(List<Part> parts) {
  /** Copies the parts, in their order. */
  public Health {
    parts = List.copyOf(parts);
  }

  /** Whether every part is up. */
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
   */
  public record Part(String name, boolean up, String detail) {}
}
