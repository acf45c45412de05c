package io.warren.faults;

import io.warren.testing.AmqpBytes;
import java.util.List;

/** The headers of {@link RandomDeliveries}, as bytes. Not thread-safe. */
final class RandomHeaders {
  private static final String KNOWN = "tbBsuIilfdDSxTVAF";

  /** The first RabbitMQ knows, but its client does not; the second is nobody's. */
  private static final String UNKNOWN = "Lz";

  private static final int DEEPEST_OF_ANY_TYPE = 5;

  private static final int DEEPEST = 60;

  private static final List<Long> EXTREMES =
      List.of(0L, 1L, -1L, 1L << 31, 1L << 53, 1L << 60, 1L << 62, Long.MIN_VALUE, Long.MAX_VALUE);

  private static final List<String> OF_WARREN =
      List.of(
          "retries",
          "exchange",
          "routing-key",
          "priority",
          "expires-at",
          "returns",
          "failure-code",
          "failure-message",
          "failure-queue",
          "failure-time",
          "parent-id",
          "conversation-id",
          "reply-code",
          "reply-message",
          "of-a-later-version");

  private static final List<String> OF_BROKER =
      List.of(
          "x-death",
          "x-first-death-queue",
          "x-first-death-reason",
          "x-last-death-exchange",
          "x-delivery-count",
          "x-acquired-count",
          "x-delay",
          "CC",
          "BCC");

  private final Chance chance;
  private final RandomText text;
  private final List<String> elsewhere;

  /**
   * @param elsewhere names of queues and exchanges where nothing forged may lead
   */
  RandomHeaders(Chance chance, RandomText text, List<String> elsewhere) {
    this.chance = chance;
    this.text = text;
    this.elsewhere = elsewhere;
  }

  /** Several of every type. */
  void everyType(AmqpBytes table) {
    for (int left = 1 + chance.below(12); left > 0; left--) {
      table.shortString(text.shortString());
      value(table, chance.onceIn(60) ? letter(UNKNOWN) : letter(KNOWN), 0);
    }
  }

  /** One that is nested. */
  void deep(AmqpBytes table) {
    table.shortString("tree");
    nested(table, 1 + chance.below(DEEPEST));
  }

  private void nested(AmqpBytes to, int levels) {
    if (levels == 0) {
      value(to, 'S', 0);
    } else if (chance.onceIn(2)) {
      to.octet('F').nested(inner -> nested(inner.shortString("in"), levels - 1));
    } else {
      to.octet('A').nested(inner -> nested(inner, levels - 1));
    }
  }

  void ofWarren(AmqpBytes table) {
    for (int left = 1 + chance.below(5); left > 0; left--) {
      table.shortString("warren-" + chance.of(OF_WARREN));
      forged(table);
    }
  }

  void ofBroker(AmqpBytes table) {
    for (int left = 1 + chance.below(3); left > 0; left--) {
      String name = chance.of(OF_BROKER);
      table.shortString(name);
      if (name.equals("x-death") && chance.onceIn(2)) {
        table.octet('A').nested(this::deaths);
      } else if (name.endsWith("CC") && !chance.onceIn(4)) {
        // The broker refuses any other shape.
        table.octet('A').nested(this::name);
      } else {
        forged(table);
      }
    }
  }

  /** As the broker writes them, or nearly. */
  private void deaths(AmqpBytes list) {
    for (int left = chance.below(3); left >= 0; left--) {
      list.octet('F')
          .nested(
              death -> {
                name(death.shortString("queue"));
                name(death.shortString("exchange"));
                name(death.shortString("reason"));
                number(death.shortString("count"));
                death.shortString("routing-keys").octet('A').nested(this::name);
                death.shortString("time").octet('T').longNumber(extreme());
              });
    }
  }

  private void forged(AmqpBytes to) {
    switch (chance.below(3)) {
      case 0 -> number(to);
      case 1 -> name(to);
      default -> value(to, letter(KNOWN), 0);
    }
  }

  private void number(AmqpBytes to) {
    to.octet('l').longNumber(extreme());
  }

  private void name(AmqpBytes to) {
    to.octet('S').longString(chance.of(elsewhere));
  }

  private long extreme() {
    return chance.onceIn(4) ? chance.anyNumber() : chance.of(EXTREMES);
  }

  private char letter(String types) {
    return types.charAt(chance.below(types.length()));
  }

  private void value(AmqpBytes to, char type, int depth) {
    to.octet(type);
    switch (type) {
      case 't', 'b', 'B' -> to.octet(chance.below(256));
      case 's', 'u' -> to.shortNumber(chance.below(1 << 16));
      case 'I', 'i' -> to.number((int) chance.anyNumber());
      case 'l', 'L', 'T' -> to.longNumber(extreme());
      // The broker refuses what is no number, or infinite.
      case 'f' -> to.number(chance.onceIn(30) ? 0x7FC0_0000 : (int) chance.anyNumber() >> 2);
      case 'd' -> to.longNumber(chance.onceIn(30) ? 0xFFF0L << 48 : chance.anyNumber() >> 2);
      case 'D' -> to.octet(chance.below(256)).number((int) chance.anyNumber());
      case 'S' -> to.longString(text.longString());
      case 'x' -> to.longString(chance.bytes(chance.below(300)));
      case 'A', 'F' -> to.nested(inner -> elements(inner, type == 'F', depth + 1));
      default -> {
        // Void, and what nobody knows: nothing follows.
      }
    }
  }

  private void elements(AmqpBytes to, boolean named, int depth) {
    for (int left = chance.below(4); left > 0 && depth < DEEPEST_OF_ANY_TYPE; left--) {
      if (named) {
        to.shortString(text.shortString());
      }
      value(to, letter(KNOWN), depth);
    }
  }
}
