package io.warren.internal.embedded;

import static io.warren.internal.embedded.EmbeddedFixture.classic;
import static io.warren.internal.embedded.EmbeddedFixture.expiring;
import static io.warren.internal.embedded.EmbeddedFixture.quorum;
import static org.assertj.core.api.Assertions.assertThat;

import io.warren.topology.Queue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpiryTest {
  private final EmbeddedFixture embedded = new EmbeddedFixture();

  private static Queue.Builder toDead(Queue.Builder queue) {
    return queue
        .argument("x-dead-letter-exchange", "")
        .argument("x-dead-letter-routing-key", "dead");
  }

  @Test
  void aQueuesTtlExpiresItsMessagesInTheirOrderAndNotEarlier() {
    embedded.queue("dead").queue(toDead(quorum("wait")).argument("x-message-ttl", 1000));
    embedded.put("wait", "one");
    embedded.advance(Duration.ofMillis(400));
    embedded.put("wait", "two");

    embedded.advance(Duration.ofMillis(599));
    assertThat(embedded.texts("wait")).containsExactly("one", "two");

    embedded.advance(Duration.ofMillis(1));
    assertThat(embedded.texts("wait")).containsExactly("two");
    assertThat(embedded.texts("dead")).containsExactly("one");

    embedded.advance(Duration.ofMillis(400));
    assertThat(embedded.texts("dead")).containsExactly("one", "two");
  }

  @Test
  void aMessagesOwnExpirationOnlyCountsAtTheHead() {
    embedded.queue("dead").queue(toDead(classic("wait")));
    embedded.put("wait", "long", expiring(1000));
    embedded.put("wait", "short", expiring(10));

    embedded.advance(Duration.ofMillis(999));
    assertThat(embedded.texts("wait")).containsExactly("long", "short");

    embedded.advance(Duration.ofMillis(1));
    assertThat(embedded.texts("wait")).isEmpty();
    assertThat(embedded.texts("dead")).containsExactly("long", "short");
  }

  @Test
  void theShorterOfQueueAndMessageCounts() {
    embedded.queue("dead").queue(toDead(classic("wait")).argument("x-message-ttl", 1000));
    embedded.put("wait", "short", expiring(10));
    embedded.put("wait", "long", expiring(5000));

    embedded.advance(Duration.ofMillis(10));
    assertThat(embedded.texts("wait")).containsExactly("long");
    embedded.advance(Duration.ofMillis(990));
    assertThat(embedded.texts("wait")).isEmpty();
  }

  @Test
  void messagesOfDifferentQueuesExpireInTheOrderOfTime() {
    embedded.queue("dead");
    embedded.queue(toDead(quorum("slow")).argument("x-message-ttl", 300));
    embedded.queue(toDead(quorum("fast")).argument("x-message-ttl", 100));
    embedded.put("slow", "slow");
    embedded.put("fast", "fast");

    embedded.advance(Duration.ofSeconds(1));

    assertThat(embedded.texts("dead")).containsExactly("fast", "slow");
  }

  @Test
  void whatAConsumerHoldsDoesNotExpireUntilItComesBack() {
    embedded.queue("dead").queue(toDead(classic("wait")).argument("x-message-ttl", 100));
    EmbeddedFixture.Inbox inbox = embedded.consume("wait", 1);
    embedded.put("wait", "one");

    embedded.advance(Duration.ofSeconds(1));
    assertThat(embedded.texts("dead")).isEmpty();

    inbox.get(0).requeue();
    embedded.settle();
    assertThat(embedded.texts("dead")).containsExactly("one");
    assertThat(inbox.texts()).containsExactly("one");
  }

  @Test
  void aTtlOfZeroSendsAMessageStraightOn() {
    embedded.queue("dead").queue(toDead(quorum("landing")).argument("x-message-ttl", 0));

    embedded.put("landing", "one");

    assertThat(embedded.texts("dead")).containsExactly("one");
  }

  @Test
  void aMessageWithATtlOfZeroReachesAConsumerThatWaits() {
    embedded.queue("dead").queue(toDead(quorum("now")).argument("x-message-ttl", 0));
    EmbeddedFixture.Inbox inbox = embedded.consume("now", 1);

    embedded.put("now", "one");
    embedded.put("now", "two");
    embedded.settle();

    assertThat(inbox.texts()).containsExactly("one");
    assertThat(embedded.texts("dead")).containsExactly("two");
  }

  @Test
  void withoutDeadLetteringAnExpiredMessageIsGone() {
    embedded.queue(classic("wait").argument("x-message-ttl", 5));
    embedded.put("wait", "one");

    embedded.advance(Duration.ofMillis(5));

    assertThat(embedded.texts("wait")).isEmpty();
  }
}
