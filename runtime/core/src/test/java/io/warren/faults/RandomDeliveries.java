package io.warren.faults;

import io.warren.faults.RandomDelivery.Kind;
import io.warren.testing.AmqpBytes;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Deliveries of some kinds at random, no two with the same body. Not thread-safe. */
final class RandomDeliveries {
  // A content header says by bits which properties follow, in this order.
  private static final int CONTENT_TYPE = 1 << 15;
  private static final int CONTENT_ENCODING = 1 << 14;
  private static final int HEADERS = 1 << 13;
  private static final int DELIVERY_MODE = 1 << 12;
  private static final int PRIORITY = 1 << 11;
  private static final int CORRELATION_ID = 1 << 10;
  private static final int REPLY_TO = 1 << 9;
  private static final int EXPIRATION = 1 << 8;
  private static final int MESSAGE_ID = 1 << 7;
  private static final int TIMESTAMP = 1 << 6;
  private static final int TYPE = 1 << 5;
  private static final int USER_ID = 1 << 4;
  private static final int APP_ID = 1 << 3;
  private static final int CLUSTER_ID = 1 << 2;

  /** All that a frame takes, with some room for the rest of it. */
  private static final int MOST_BYTES = 120_000;

  /** As seconds: the last of them a client cannot count in milliseconds. */
  private static final List<Long> TIMES =
      List.of(0L, -1L, 1L << 31, 253_402_300_800L, 1L << 53, 1L << 60, Long.MIN_VALUE);

  private static final List<String> EXPIRATIONS = List.of("0", "1", "40", "250", "4294967295");

  /** The broker refuses them. */
  private static final List<String> NO_EXPIRATIONS = List.of("", "soon", "-1", "1e3");

  private final Chance chance;
  private final RandomText text;
  private final RandomHeaders headers;
  private final List<Kind> kinds;
  private final Set<String> bodies = new HashSet<>();
  private int number;

  /**
   * @param first the number of the first one's order
   * @param elsewhere names of queues and exchanges where nothing forged may lead
   */
  RandomDeliveries(Chance chance, List<Kind> kinds, int first, List<String> elsewhere) {
    this.chance = chance;
    this.kinds = kinds;
    text = new RandomText(chance);
    headers = new RandomHeaders(chance, text, elsewhere);
    number = first;
  }

  RandomDelivery next() {
    Kind kind = chance.of(kinds);
    number++;
    byte[] body = kind == Kind.BODY || chance.onceIn(3) ? badBody() : order();
    while (!bodies.add(RandomDelivery.key(body))) {
      body = chance.bytes(8);
    }
    byte[] properties = properties(kind);
    while (properties.length > MOST_BYTES) {
      properties = properties(kind);
    }
    return new RandomDelivery(kind, number, properties, body);
  }

  private byte[] order() {
    return utf8("{\"number\":" + number + "}");
  }

  private byte[] badBody() {
    return switch (chance.below(8)) {
      case 0 -> utf8("{\"number\":1e999999999,\"of\":" + number + "}");
      case 1 -> utf8("{\"number\":" + number + ".5}");
      case 2 -> utf8("{\"number\":" + number);
      case 3 -> utf8("[".repeat(20_000) + number);
      case 4 -> utf8("{\"number\":\"\uFEFF" + number + "\"}");
      case 5 -> chance.bytes(chance.below(64 << 10));
      default -> chance.bytes(chance.below(64));
    };
  }

  private byte[] properties(Kind kind) {
    return switch (kind) {
      case BODY -> none();
      case HEADERS -> headers(headers::everyType);
      case DEPTH -> headers(headers::deep);
      case WARREN -> headers(headers::ofWarren);
      case BROKER -> headers(headers::ofBroker);
      case PROPERTIES -> numbers();
      case TEXT -> strings();
    };
  }

  private static byte[] none() {
    return new AmqpBytes().shortNumber(0).written();
  }

  private static byte[] headers(Consumer<AmqpBytes> entries) {
    return new AmqpBytes().shortNumber(HEADERS).nested(entries).written();
  }

  private byte[] numbers() {
    int flags = some(DELIVERY_MODE | PRIORITY | EXPIRATION | TIMESTAMP);
    AmqpBytes properties = new AmqpBytes().shortNumber(flags);
    if ((flags & DELIVERY_MODE) != 0) {
      // The broker refuses others than these two.
      properties.octet(chance.onceIn(20) ? chance.below(256) : 1 + chance.below(2));
    }
    if ((flags & PRIORITY) != 0) {
      properties.octet(chance.below(256));
    }
    if ((flags & EXPIRATION) != 0) {
      properties.shortString(chance.of(chance.onceIn(20) ? NO_EXPIRATIONS : EXPIRATIONS));
    }
    if ((flags & TIMESTAMP) != 0) {
      properties.longNumber(chance.onceIn(4) ? chance.anyNumber() : chance.of(TIMES));
    }
    return properties.written();
  }

  private byte[] strings() {
    int flags =
        some(
            CONTENT_TYPE
                | CONTENT_ENCODING
                | CORRELATION_ID
                | REPLY_TO
                | MESSAGE_ID
                | TYPE
                | APP_ID
                | CLUSTER_ID);
    if (chance.onceIn(50)) {
      // The broker refuses those who are not who they say.
      flags |= USER_ID;
    }
    AmqpBytes properties = new AmqpBytes().shortNumber(flags);
    for (int left = Integer.bitCount(flags); left > 0; left--) {
      properties.shortString(text.shortString());
    }
    return properties.written();
  }

  /** At least one of these flags. */
  private int some(int flags) {
    int some = flags & (int) chance.anyNumber();
    return some == 0 ? flags : some;
  }

  private static byte[] utf8(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
