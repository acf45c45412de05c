package io.warren.internal.embedded;

import static io.warren.internal.embedded.EmbeddedFixture.quorum;
import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Receipt;
import io.warren.annotation.ExchangeType;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ThroughputTest {
  private static final int MESSAGES = 100_000;

  private final EmbeddedFixture embedded = new EmbeddedFixture();

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aHundredThousandMessagesAreEachDeliveredOnceAndConfirmed() {
    embedded.exchange("x", ExchangeType.TOPIC).queue(quorum("q")).bind("x", "q", "k.*");
    AtomicInteger delivered = new AtomicInteger();
    embedded.transport.subscribe(
        new SubscriptionRequest("q", Topology.EMPTY, 250),
        delivery -> {
          delivered.incrementAndGet();
          delivery.ack();
        });

    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      receipts.add(embedded.send("x", "k.1", "text"));
    }
    embedded.settle();

    assertThat(receipts)
        .allMatch(receipt -> receipt.isDone() && !receipt.isCompletedExceptionally());
    assertThat(delivered).hasValue(MESSAGES);
    assertThat(embedded.broker.depth("q")).isZero();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aHundredThousandMessagesExpireOnTheirWayToAnotherQueue() {
    embedded.queue(quorum("q"));
    embedded.queue(
        quorum("wait")
            .argument("x-dead-letter-exchange", "")
            .argument("x-dead-letter-routing-key", "q")
            .argument("x-dead-letter-strategy", "at-least-once")
            .argument("x-overflow", "reject-publish")
            .argument("x-message-ttl", 5000));
    for (int i = 0; i < MESSAGES; i++) {
      embedded.put("wait", "text");
    }

    embedded.advance(Duration.ofSeconds(5));

    assertThat(embedded.broker.depth("wait")).isZero();
    assertThat(embedded.broker.depth("q")).isEqualTo(MESSAGES);
  }
}
