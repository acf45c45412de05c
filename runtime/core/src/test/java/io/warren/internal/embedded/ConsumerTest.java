package io.warren.internal.embedded;

import static io.warren.internal.embedded.EmbeddedFixture.classic;
import static io.warren.internal.embedded.EmbeddedFixture.priority;
import static io.warren.internal.embedded.EmbeddedFixture.quorum;
import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.embedded.EmbeddedFixture.Inbox;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ConsumerTest {
  private final EmbeddedFixture embedded = new EmbeddedFixture();

  private void put(String queue, String... texts) {
    for (String text : texts) {
      embedded.put(queue, text).join();
    }
    embedded.settle();
  }

  @Test
  void aConsumerGetsNoMoreThanItsPrefetchUnsettled() {
    embedded.queue("q");
    Inbox inbox = embedded.consume("q", 2);

    put("q", "1", "2", "3", "4");
    assertThat(inbox.texts()).containsExactly("1", "2");
    assertThat(embedded.texts("q")).containsExactly("3", "4");

    inbox.get(1).ack();
    embedded.settle();
    assertThat(inbox.texts()).containsExactly("1", "2", "3");
  }

  @Test
  void aClassicQueuePutsAReturnedMessageWhereItWas() {
    embedded.queue("q");
    Inbox inbox = embedded.consume("q", 3);
    put("q", "1", "2", "3", "4");
    inbox.stop();

    inbox.get(2).requeue();
    inbox.get(0).requeue();

    assertThat(embedded.texts("q")).containsExactly("1", "3", "4");
  }

  @Test
  void aQuorumQueuePutsReturnedMessagesFirstInTheOrderOfTheirReturn() {
    embedded.queue(quorum("q").argument("x-delivery-limit", 5));
    Inbox inbox = embedded.consume("q", 3);
    put("q", "1", "2", "3", "4");
    inbox.stop();

    inbox.get(2).requeue();
    inbox.get(0).requeue();

    assertThat(embedded.texts("q")).containsExactly("3", "1", "4");
  }

  @Test
  void withoutADeliveryLimitAQuorumQueuePutsARequeuedMessageLast() {
    embedded.queue(quorum("q"));
    Inbox inbox = embedded.consume("q", 2);
    put("q", "1", "2", "3");
    inbox.stop();

    inbox.get(0).requeue();
    assertThat(embedded.texts("q")).containsExactly("3", "1");

    inbox.close();
    assertThat(embedded.texts("q"))
        .as("a lost consumer's come first")
        .containsExactly("2", "3", "1");
  }

  @Test
  void onlyAMessageThatCameBackIsRedelivered() {
    embedded.queue("q");
    Inbox inbox = embedded.consume("q", 1);
    put("q", "1");

    inbox.get(0).requeue();
    embedded.settle();

    assertThat(inbox.get(0).redelivered()).isFalse();
    assertThat(inbox.get(1).redelivered()).isTrue();
  }

  @Test
  void consumersTakeTurns() {
    embedded.queue("q");
    Inbox first = embedded.consume("q", 10);
    Inbox second = embedded.consume("q", 10);

    put("q", "1", "2", "3", "4");

    assertThat(first.texts()).containsExactly("1", "3");
    assertThat(second.texts()).containsExactly("2", "4");
  }

  @Test
  void aConsumerThatIsFullIsPassedOver() {
    embedded.queue("q");
    Inbox full = embedded.consume("q", 1);
    Inbox free = embedded.consume("q", 10);

    put("q", "1", "2", "3", "4");

    assertThat(full.texts()).containsExactly("1");
    assertThat(free.texts()).containsExactly("2", "3", "4");
  }

  @Test
  void withASingleActiveConsumerTheNextOneFollowsWhenTheFirstStops() {
    embedded.queue(quorum("q").argument("x-single-active-consumer", true));
    Inbox first = embedded.consume("q", 2);
    Inbox second = embedded.consume("q", 2);

    put("q", "1", "2", "3");
    assertThat(first.texts()).containsExactly("1", "2");
    assertThat(second.texts()).isEmpty();

    first.stop();
    embedded.settle();
    assertThat(second.texts()).containsExactly("3");
  }

  @Test
  void higherPrioritiesGoFirstUpToTheQueuesHighest() {
    embedded.queue(classic("q").argument("x-max-priority", 5));
    embedded.put("q", "none").join();
    embedded.put("q", "five", priority(5)).join();
    embedded.put("q", "nine", priority(9)).join();
    embedded.put("q", "one", priority(1)).join();

    assertThat(embedded.texts("q")).containsExactly("five", "nine", "one", "none");
  }

  @Test
  void withoutAHighestPriorityTheOrderIsThatOfArrival() {
    embedded.queue("q");
    embedded.put("q", "none").join();
    embedded.put("q", "nine", priority(9)).join();

    assertThat(embedded.texts("q")).containsExactly("none", "nine");
  }

  @Test
  void aStoppedConsumerGetsNothingMoreAndCanSettleWhatItHas() {
    embedded.queue("q");
    Inbox inbox = embedded.consume("q", 2);
    put("q", "1", "2");

    inbox.stop();
    inbox.get(0).ack();
    put("q", "3");
    assertThat(inbox.texts()).containsExactly("1", "2");

    inbox.close();
    assertThat(embedded.texts("q")).containsExactly("2", "3");
  }

  @Test
  void whatIsSettledTwiceOrAfterTheEndIsSettledOnce() {
    embedded.queue("q");
    Inbox inbox = embedded.consume("q", 2);
    put("q", "1", "2");

    inbox.get(0).ack();
    inbox.get(0).requeue();
    inbox.close();
    inbox.get(1).ack();
    inbox.close();

    assertThat(embedded.texts("q")).containsExactly("2");
  }

  @Test
  void aListenerThatFailsGetsTheNextDeliveryAllTheSame() {
    embedded.queue("q");
    var received = new CopyOnWriteArrayList<String>();
    embedded.transport.subscribe(
        new SubscriptionRequest("q", Topology.EMPTY, 5),
        delivery -> {
          received.add(new String(delivery.body(), StandardCharsets.UTF_8));
          throw new IllegalStateException("a listener's defect");
        });

    put("q", "1", "2");

    assertThat(received).containsExactly("1", "2");
  }

  @Test
  void aListenerThatEndsInAnErrorGetsTheNextDeliveryAllTheSame() {
    embedded.queue("q");
    var received = new CopyOnWriteArrayList<String>();
    embedded.transport.subscribe(
        new SubscriptionRequest("q", Topology.EMPTY, 5),
        delivery -> {
          received.add(new String(delivery.body(), StandardCharsets.UTF_8));
          throw new AssertionError("a listener's defect");
        });

    put("q", "1");
    put("q", "2");

    assertThat(received).containsExactly("1", "2");
  }
}
