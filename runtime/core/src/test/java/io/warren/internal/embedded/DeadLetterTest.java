package io.warren.internal.embedded;

import static io.warren.internal.embedded.EmbeddedFixture.classic;
import static io.warren.internal.embedded.EmbeddedFixture.expiring;
import static io.warren.internal.embedded.EmbeddedFixture.quorum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.warren.annotation.ExchangeType;
import io.warren.internal.embedded.EmbeddedFixture.Inbox;
import io.warren.internal.embedded.broker.BrokerMessage;
import io.warren.topology.Queue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
  private final EmbeddedFixture embedded = new EmbeddedFixture();

  private static Queue.Builder safely(Queue.Builder queue) {
    return queue
        .argument("x-dead-letter-strategy", "at-least-once")
        .argument("x-overflow", "reject-publish");
  }

  @Test
  void aRejectedMessageSaysWhereAndWhyItDied() {
    embedded.exchange("x", ExchangeType.TOPIC).exchange("dlx", ExchangeType.TOPIC);
    embedded.queue("dead").bind("dlx", "dead", "#");
    embedded.queue(classic("work").argument("x-dead-letter-exchange", "dlx"));
    embedded.bind("x", "work", "k");
    Inbox inbox = embedded.consume("work", 1);
    embedded.send("x", "k", "one");
    embedded.settle();

    inbox.get(0).deadLetter();

    BrokerMessage dead = (BrokerMessage) embedded.broker.messages("dead").get(0);
    assertThat(dead.exchange()).isEqualTo("dlx");
    assertThat(dead.routingKey()).as("the key stays where the queue states none").isEqualTo("k");
    assertThat(dead.properties().headers())
        .containsEntry("x-first-death-reason", "rejected")
        .containsEntry("x-first-death-queue", "work")
        .containsEntry("x-first-death-exchange", "x")
        .containsEntry(
            "x-death",
            List.of(
                Map.of(
                    "count",
                    1L,
                    "reason",
                    "rejected",
                    "queue",
                    "work",
                    "time",
                    EmbeddedFixture.START,
                    "exchange",
                    "x",
                    "routing-keys",
                    List.of("k"))));
  }

  @Test
  void anExpirationIsRememberedAndNotAppliedAgain() {
    embedded.queue("dead");
    embedded.queue(
        classic("wait")
            .argument("x-dead-letter-exchange", "")
            .argument("x-dead-letter-routing-key", "dead"));
    embedded.put("wait", "one", expiring(50));

    embedded.advance(Duration.ofSeconds(10));

    assertThat(embedded.texts("dead")).containsExactly("one");
    assertThat(embedded.broker.messages("dead").get(0).properties().expirationMillis()).isNull();
    assertThat(deaths("dead").get(0))
        .containsEntry("reason", "expired")
        .containsEntry("original-expiration", "50");
  }

  @Test
  void theNewestDeathComesFirstAndTheSameDeathIsCounted() {
    embedded.queue(
        classic("work")
            .argument("x-dead-letter-exchange", "")
            .argument("x-dead-letter-routing-key", "wait"));
    embedded.queue(
        classic("wait")
            .argument("x-dead-letter-exchange", "")
            .argument("x-dead-letter-routing-key", "work")
            .argument("x-message-ttl", 100));
    Inbox inbox = embedded.consume("work", 1);
    embedded.put("work", "one");

    for (int attempt = 0; attempt < 3; attempt++) {
      embedded.settle();
      inbox.get(attempt).deadLetter();
      embedded.advance(Duration.ofMillis(100));
    }

    assertThat(inbox.texts()).as("rejection breaks the circle").hasSize(4);
    Map<String, Object> headers = inbox.get(3).properties().headers();
    assertThat(headers)
        .containsEntry("x-first-death-reason", "rejected")
        .containsEntry("x-first-death-queue", "work");
    assertThat(deaths(headers))
        .extracting(death -> death.get("queue"), death -> death.get("count"))
        .containsExactly(tuple("wait", 3L), tuple("work", 3L));
  }

  @Test
  void aCircleOfExpiriesEnds() {
    embedded.queue(
        classic("a")
            .argument("x-dead-letter-exchange", "")
            .argument("x-dead-letter-routing-key", "b")
            .argument("x-message-ttl", 100));
    embedded.queue(
        classic("b")
            .argument("x-dead-letter-exchange", "")
            .argument("x-dead-letter-routing-key", "a")
            .argument("x-message-ttl", 100));
    embedded.put("a", "one");

    embedded.advance(Duration.ofMillis(150));
    assertThat(embedded.texts("b")).containsExactly("one");
    embedded.advance(Duration.ofMillis(100));

    assertThat(embedded.texts("a")).isEmpty();
    assertThat(embedded.texts("b")).isEmpty();
  }

  @Test
  void atMostOnceADeadLetterWithoutATargetIsGone() {
    embedded.queue(
        quorum("wait")
            .argument("x-dead-letter-exchange", "missing")
            .argument("x-message-ttl", 100));
    embedded.put("wait", "one");

    embedded.advance(Duration.ofMillis(100));
    embedded.exchange("missing", ExchangeType.FANOUT).queue("dead").bind("missing", "dead", "");
    embedded.advance(Duration.ofMinutes(10));

    assertThat(embedded.texts("dead")).isEmpty();
  }

  @Test
  void atLeastOnceADeadLetterIsKeptUntilItsTargetExists() {
    embedded.queue(
        safely(quorum("wait"))
            .argument("x-dead-letter-exchange", "missing")
            .argument("x-message-ttl", 100));
    embedded.put("wait", "one");

    embedded.advance(Duration.ofMillis(100));
    assertThat(embedded.texts("wait")).as("it no longer counts").isEmpty();
    embedded.exchange("missing", ExchangeType.FANOUT).queue("dead").bind("missing", "dead", "");
    embedded.advance(Duration.ofMinutes(3).minusMillis(1));
    assertThat(embedded.texts("dead")).isEmpty();
    embedded.advance(Duration.ofMillis(1));

    assertThat(embedded.texts("dead")).containsExactly("one");
  }

  @Test
  void atLeastOnceOnlyTheQueueThatRefusedIsTriedAgain() {
    embedded.exchange("dlx", ExchangeType.FANOUT);
    embedded.queue("open").bind("dlx", "open", "");
    embedded.queue(
        classic("full").argument("x-max-length", 1).argument("x-overflow", "reject-publish"));
    embedded.bind("dlx", "full", "");
    embedded.put("full", "earlier");
    embedded.queue(
        safely(quorum("wait"))
            .argument("x-dead-letter-exchange", "dlx")
            .argument("x-message-ttl", 100));
    embedded.put("wait", "one");

    embedded.advance(Duration.ofMillis(100));
    assertThat(embedded.texts("open")).containsExactly("one");
    Inbox inbox = embedded.consume("full", 10);
    embedded.settle();
    inbox.get(0).ack();
    embedded.advance(Duration.ofMinutes(3));

    assertThat(inbox.texts()).containsExactly("earlier", "one");
    assertThat(embedded.texts("open")).containsExactly("one");
  }

  @Test
  void thirtyTwoStuckDeadLettersHoldUpTheOthersOfTheirQueue() {
    embedded.exchange("dlx", ExchangeType.DIRECT).queue("dead").bind("dlx", "dead", "good");
    embedded.queue(
        safely(quorum("wait"))
            .argument("x-dead-letter-exchange", "dlx")
            .argument("x-message-ttl", 1));
    embedded.exchange("x", ExchangeType.FANOUT).bind("x", "wait", "");
    for (int i = 0; i < 32; i++) {
      embedded.send("x", "stuck", "stuck").join();
    }
    embedded.send("x", "good", "good").join();

    embedded.advance(Duration.ofMillis(1));
    assertThat(embedded.texts("dead")).isEmpty();

    embedded.bind("dlx", "dead", "stuck");
    embedded.advance(Duration.ofMinutes(3));
    assertThat(embedded.texts("dead")).hasSize(33).contains("good");
  }

  @Test
  void aMessageThatComesBackTooOftenIsADeadLetter() {
    embedded.queue("dead");
    embedded.queue(
        quorum("work")
            .argument("x-dead-letter-exchange", "")
            .argument("x-dead-letter-routing-key", "dead")
            .argument("x-delivery-limit", 2));
    Inbox inbox = embedded.consume("work", 1);
    embedded.put("work", "one");

    for (int delivery = 0; delivery < 3; delivery++) {
      embedded.settle();
      inbox.get(delivery).requeue();
    }
    embedded.settle();

    assertThat(inbox.texts()).hasSize(3);
    assertThat(inbox.get(0).properties().headers()).doesNotContainKey("x-delivery-count");
    assertThat(inbox.get(2).properties().headers()).containsEntry("x-delivery-count", 2L);
    assertThat(deaths("dead").get(0)).containsEntry("reason", "delivery_limit");
    assertThat(embedded.headersOfFirst("dead")).doesNotContainKey("x-delivery-count");
  }

  private List<Map<String, Object>> deaths(String queue) {
    return deaths(embedded.headersOfFirst(queue));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> deaths(Map<String, Object> headers) {
    return (List<Map<String, Object>>) headers.get("x-death");
  }
}
