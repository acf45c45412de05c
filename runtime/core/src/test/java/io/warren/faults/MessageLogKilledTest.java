package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.LogMessages;
import io.warren.testing.LogReader;
import io.warren.testing.RealRabbit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that logs is killed in the middle of its work. */
class MessageLogKilledTest {
  private static final int MESSAGES = 20_000;
  private static final int KILLS = 3;
  private static final Duration DEADLINE = Duration.ofSeconds(120);

  /** What waits in the process, and what a busy machine takes to publish it and to say a line. */
  private static final long LAST_MILLIS = 200 + 1_300;

  /** The process that is killed. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      Orders orders = WarrenProcess.orders(arguments);
      Warren warren =
          WarrenProcess.builder(arguments)
              .log(logOf(orders), logOf(orders), o -> o.application("victim"))
              .build();
      WarrenProcess.consume(
          warren, orders, 4, 100, message -> MessageResult.success(message.body()));
    }
  }

  private record Line(String id, long at) {}

  private final Ledger ledger = new Ledger("logging process killed");
  private final Queue<JsonNode> messages = new ConcurrentLinkedQueue<>();

  private static String logOf(Orders orders) {
    return orders.name() + ".log";
  }

  @Test
  @Timeout(300)
  void theReaderMissesTheLastMomentAndCanTell() throws Exception {
    Chance chance = Chance.printed("logging process killed");
    Orders orders = Orders.unique(1_000, 0);
    String log = logOf(orders);
    try (Aside aside = new Aside(RealRabbit.amqpUri());
        Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      read(aside, log);
      MessageSender<Order, Order> sender = orders.sender(warren);
      for (int number = 0; number < MESSAGES; number++) {
        ledger.sent(number, sender.send(new Order(number)).now());
      }

      long oldestMissing = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Queue<Line> lines = new ConcurrentLinkedQueue<>();
        int after = 1_000 + chance.below(MESSAGES / KILLS - 2_000);
        long killed;
        try (WarrenProcess victim = start(orders, lines)) {
          Await.until(DEADLINE, after + " handlings", () -> lines.size() >= after);
          killed = System.nanoTime();
          victim.kill();
        }
        // What the broker has of it is read in a moment.
        Await.until(
            DEADLINE,
            () -> oldestMissing(lines, killed) + " ms are missing",
            () -> aside.count(log) == 0 && oldestMissing(lines, killed) < LAST_MILLIS);
        oldestMissing = Math.max(oldestMissing, oldestMissing(lines, killed));
      }
      try (WarrenProcess last = start(orders, new ConcurrentLinkedQueue<>())) {
        Await.until(DEADLINE, () -> "all handled (" + ledger.counts() + ")", ledger::complete);
        Await.until(DEADLINE, "the queue is empty", () -> aside.count(orders.queue()) == 0);
        last.stop();
      }
      Await.until(DEADLINE, "the last one ends", () -> ended().size() == 1);

      Map<String, LogReader> readers = readers();
      ledger.close(
          ", kills "
              + KILLS
              + ", entries "
              + readers.values().stream().mapToInt(each -> each.entries().size()).sum()
              + ", the oldest missing one happened "
              + oldestMissing
              + " ms before the kill");
      assertThat(oldestMissing).isLessThan(LAST_MILLIS);
      assertThat(readers).hasSize(KILLS + 1);
      assertThat(readers.values()).allSatisfy(each -> assertThat(each.dropped()).isZero());
      LogReader last = ended().get(0);
      assertThat(last.missing()).isZero();
      assertThat(ended()).hasSize(1);
      aside.channel().queueDelete(log);
      aside.channel().exchangeDelete(log);
      aside.delete(orders);
    }
  }

  private void read(Aside aside, String log) throws Exception {
    aside.channel().exchangeDeclare(log, "topic", true);
    aside.channel().queueDeclare(log, true, false, false, Map.of());
    aside.channel().queueBind(log, log, "#");
    aside
        .channel()
        .basicConsume(
            log,
            true,
            (tag, delivery) -> messages.add(LogMessages.read(delivery.getBody())),
            tag -> {});
  }

  /** How long before the kill the first of those was handled that the log does not have. */
  private long oldestMissing(Queue<Line> lines, long killed) {
    Set<String> logged =
        readers().values().stream()
            .flatMap(each -> each.entries().stream())
            .filter(entry -> entry.get("event").asText().equals("handled"))
            .map(entry -> entry.get("message").asText())
            .collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> !logged.contains(line.id()))
        .mapToLong(line -> (killed - line.at()) / 1_000_000)
        .max()
        .orElse(0);
  }

  private List<LogReader> ended() {
    return readers().values().stream().filter(LogReader::ended).toList();
  }

  /** By instance. */
  private Map<String, LogReader> readers() {
    Map<String, LogReader> readers = new HashMap<>();
    for (JsonNode message : messages) {
      readers
          .computeIfAbsent(message.get("instance").asText(), any -> new LogReader())
          .add(message);
    }
    return readers;
  }

  private WarrenProcess start(Orders orders, Queue<Line> lines) {
    return WarrenProcess.start(
        Victim.class,
        RealRabbit.amqpUri(),
        orders,
        line -> {
          String[] words = line.split(" ");
          ledger.handled(Integer.parseInt(words[0]), Integer.parseInt(words[1]), words[2]);
          lines.add(new Line(words[2], System.nanoTime()));
        });
  }
}
