package io.warren.internal.embedded;

import static io.warren.internal.embedded.EmbeddedFixture.classic;
import static io.warren.internal.embedded.EmbeddedFixture.quorum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.PublishFailedException;
import io.warren.annotation.ExchangeType;
import org.junit.jupiter.api.Test;

class OverflowTest {
  private final EmbeddedFixture embedded = new EmbeddedFixture();

  @Test
  void aFullQueueDropsItsOldestMessage() {
    embedded.queue("dead");
    embedded.queue(
        classic("q")
            .argument("x-max-length", 2)
            .argument("x-dead-letter-exchange", "")
            .argument("x-dead-letter-routing-key", "dead"));
    for (String text : new String[] {"1", "2", "3"}) {
      embedded.put("q", text).join();
    }

    assertThat(embedded.texts("q")).containsExactly("2", "3");
    assertThat(embedded.texts("dead")).containsExactly("1");
    assertThat(embedded.headersOfFirst("dead")).containsEntry("x-first-death-reason", "maxlen");
  }

  @Test
  void aFullQueueThatRejectsFailsThePublishAndNotTheOtherQueue() {
    embedded.exchange("x", ExchangeType.FANOUT).queue("open").bind("x", "open", "");
    embedded.queue(
        classic("full").argument("x-max-length", 1).argument("x-overflow", "reject-publish"));
    embedded.bind("x", "full", "");
    embedded.send("x", "", "1").join();

    assertThatThrownBy(() -> embedded.send("x", "", "2").join())
        .hasCauseInstanceOf(PublishFailedException.class);

    assertThat(embedded.texts("full")).containsExactly("1");
    assertThat(embedded.texts("open")).containsExactly("1", "2");
  }

  @Test
  void aQuorumQueueRejectsOneMessageLaterAndUntilAFifthIsFree() {
    embedded.queue(
        quorum("q").argument("x-max-length", 3).argument("x-overflow", "reject-publish"));
    for (int i = 0; i < 4; i++) {
      embedded.put("q", "" + i).join();
    }
    assertRejected();

    EmbeddedFixture.Inbox inbox = embedded.consume("q", 1);
    embedded.settle();
    inbox.stop();
    assertRejected();

    inbox.get(0).ack();
    embedded.consume("q", 1);
    embedded.settle();
    embedded.put("q", "again").join();
  }

  private void assertRejected() {
    assertThatThrownBy(() -> embedded.put("q", "too many").join())
        .hasCauseInstanceOf(PublishFailedException.class);
  }
}
