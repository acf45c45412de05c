package io.warren.internal.embedded.broker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/**
 * Where one queue's dead letters go. Guarded by the broker's lock.
 *
 * @see <a href="https://www.rabbitmq.com/docs/quorum-queues#dead-lettering">RabbitMQ: at-least-once
 *     dead lettering</a>
 */
final class DeadLettering {
  /** How long RabbitMQ waits before it tries an unavailable target again. */
  private static final Duration RETRY = Duration.ofMinutes(3);

  /** So many stuck dead letters keep all others of their queue waiting. */
  private static final int WINDOW = 32;

  private final String queue;
  private final QueueSettings settings;
  private final Router router;
  private final BrokerLock lock;

  /** At least once: those that wait for room in the window, and how many are in it. */
  private final Queue<Letter> waiting = new ArrayDeque<>();

  private int inHand;

  DeadLettering(String queue, QueueSettings settings, Router router, BrokerLock lock) {
    this.queue = queue;
    this.settings = settings;
    this.router = router;
    this.lock = lock;
  }

  /** How many dead letters wait for a queue that takes them. */
  int kept() {
    return waiting.size() + inHand;
  }

  /** Takes a message that its queue has given up. Without a dead-letter exchange it is gone. */
  void take(BrokerMessage message, DeathReason reason) {
    String exchange = settings.deadLetterExchange();
    if (exchange == null) {
      return;
    }
    String key = settings.deadLetterKey();
    BrokerMessage deadLetter =
        message.deadLettered(
            exchange,
            key == null ? message.routingKey() : key,
            DeathHeaders.add(message, queue, reason, lock.now()));
    if (settings.atLeastOnce()) {
      waiting.add(new Letter(deadLetter, reason, new HashSet<>()));
      lock.next(this::forward);
    } else {
      lock.next(() -> publish(deadLetter, reason));
    }
  }

  private void publish(BrokerMessage deadLetter, DeathReason reason) {
    for (BrokerQueue target : router.route(deadLetter)) {
      if (!circles(deadLetter, reason, target)) {
        target.offer(deadLetter);
      }
    }
  }

  private void forward() {
    while (inHand < WINDOW && !waiting.isEmpty()) {
      inHand++;
      publishSafely(waiting.remove());
    }
  }

  private void publishSafely(Letter letter) {
    boolean refused = false;
    for (BrokerQueue target : router.route(letter.message())) {
      if (letter.taken().contains(target) || circles(letter.message(), letter.reason(), target)) {
        continue;
      }
      if (target.offer(letter.message())) {
        letter.taken().add(target);
      } else {
        refused = true;
      }
    }
    if (refused || letter.taken().isEmpty()) {
      lock.later(RETRY, () -> publishSafely(letter));
    } else {
      inHand--;
      lock.next(this::forward);
    }
  }

  /** A rejection is somebody's decision, so that what it starts is no circle. */
  private static boolean circles(BrokerMessage deadLetter, DeathReason reason, BrokerQueue target) {
    return reason != DeathReason.REJECTED && DeathHeaders.circles(deadLetter, target.name());
  }

  /** A dead letter, and the queues that have it. */
  private record Letter(BrokerMessage message, DeathReason reason, Set<BrokerQueue> taken) {}
}
