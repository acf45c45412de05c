package io.warren.benchmarks;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.Closeable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Both clients on one broker, in turns: each round publishes to the empty queue and consumes it
 * again, first one client and then the other, and the next round the other way round.
 */
final class BrokerBenchmark {
  private static final int MESSAGES = 40_000;

  /** Consumed before the measurement starts, so that connecting is not part of it. */
  private static final int LEAD = 2_000;

  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 8;

  private final String uri;
  private final Measured[] messages = Measured.examples(MESSAGES);
  private final Comparison publishing = new Comparison("publish", 1.0);
  private final Comparison consuming = new Comparison("consume", 1.1);

  BrokerBenchmark(String uri) {
    this.uri = uri;
  }

  /** The Markdown table. */
  String run() throws Exception {
    Client byHand = new HandWrittenClient(uri);
    Client warren = new WarrenClient(uri);
    // Declares the contract's exchange and queue.
    warren.consuming(message -> {}).close();
    for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      List<Client> turns = round % 2 == 0 ? List.of(byHand, warren) : List.of(warren, byHand);
      for (Client client : turns) {
        Meter.Cost published = publish(client);
        Meter.Cost consumed = consume(client);
        if (round >= WARM_UP_ROUNDS) {
          publishing.add(client, published);
          consuming.add(client, consumed);
        }
      }
    }
    return Text.format(
        "%d rounds of %,d messages, %d bytes of JSON each%n%n"
            + "| | by hand | Warren | ratio | wanted |%n|---|---:|---:|---:|---|%n%s%s",
        ROUNDS,
        MESSAGES,
        HandWrittenClient.WRITER.writeValueAsBytes(messages[0]).length,
        publishing.rows(),
        consuming.rows());
  }

  private Meter.Cost publish(Client client) throws Exception {
    try (Client.Publishing connected = client.publishing()) {
      Meter meter = Meter.start();
      connected.publish(messages);
      return meter.stop(MESSAGES);
    }
  }

  private Meter.Cost consume(Client client) throws Exception {
    AtomicInteger handled = new AtomicInteger();
    CompletableFuture<Meter> lead = new CompletableFuture<>();
    CompletableFuture<Integer> last = new CompletableFuture<>();
    // Stopped by whoever handles the last message, at that moment.
    CompletableFuture<Meter.Cost> cost =
        lead.thenCombine(last, (meter, number) -> meter.stop(number - LEAD));
    Closeable consumer =
        client.consuming(
            message -> {
              int number = handled.incrementAndGet();
              if (number == LEAD) {
                lead.complete(Meter.start());
              } else if (number == MESSAGES) {
                last.complete(number);
              }
            });
    Meter.Cost result;
    try (consumer) {
      result = cost.get(60, TimeUnit.SECONDS);
    }
    emptyQueue();
    return result;
  }

  /**
   * The prefetch sees to it that all but the last messages were acknowledged; of those, a quorum
   * queue gives some back when the connection closes right behind their acknowledgements.
   */
  private void emptyQueue() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(uri);
    try (Connection connection = factory.newConnection();
        Channel channel = connection.createChannel()) {
      channel.queuePurge(Measurements.QUEUE);
    }
  }
}
