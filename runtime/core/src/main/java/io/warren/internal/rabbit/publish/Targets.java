package io.warren.internal.rabbit.publish;

import io.warren.internal.transport.OutgoingMessage;
import java.util.HashMap;
import java.util.Map;

/**
 * The targets of one publisher, by exchange and key: a bounded number, as keys may be made of data.
 * Beyond it, the keys of an exchange share one target. Not thread-safe: {@link Window} guards it.
 */
final class Targets {
  private static final int KEYS = 64;
  private static final int EXCHANGES = 256;

  private final Map<String, OfExchange> exchanges = new HashMap<>();

  Target of(OutgoingMessage message) {
    OfExchange found = exchanges.get(message.exchange());
    if (found == null) {
      if (exchanges.size() >= EXCHANGES) {
        exchanges.values().removeIf(OfExchange::idle);
      }
      found = new OfExchange();
      exchanges.put(message.exchange(), found);
    }
    return found.of(key(message));
  }

  /** Different delays wait in different queues. */
  private static String key(OutgoingMessage message) {
    return message.delayed()
        ? message.routingKey() + '\n' + message.delay().toMillis()
        : message.routingKey();
  }

  private static final class OfExchange {
    private final Map<String, Target> keys = new HashMap<>();
    private final Target others = new Target();

    Target of(String key) {
      Target found = keys.get(key);
      if (found != null) {
        return found;
      }
      if (keys.size() >= KEYS) {
        keys.values().removeIf(target -> target.open() == 0);
      }
      // A key with messages among the others goes on there, or it would overtake them.
      if (keys.size() >= KEYS || others.open() > 0) {
        return others;
      }
      Target fresh = new Target();
      keys.put(key, fresh);
      return fresh;
    }

    boolean idle() {
      return others.open() == 0 && keys.values().stream().allMatch(target -> target.open() == 0);
    }
  }
}
