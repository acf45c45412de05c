package io.warren.internal.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.ConnectionException;
import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.Receipt;
import io.warren.UnroutableException;
import io.warren.WarrenException;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.RefusedException;
import io.warren.internal.transport.UnansweredException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a reply is tried. */
class ReplyPublisherTest {
  private static final WarrenException REFUSED = new RefusedException("full");
  private static final WarrenException SILENT = new UnansweredException("silent");
  private static final WarrenException NO_CONNECTION = new ConnectionException("lost");

  private final VirtualTime time = new VirtualTime(Instant.EPOCH);
  private final List<String> tried = new ArrayList<>();
  private final List<String> safe = new ArrayList<>();
  private final List<String> givenUp = new ArrayList<>();

  /** What happens to every attempt; null: it is confirmed. */
  private @Nullable WarrenException failure;

  private final ReplyPublisher publisher =
      new ReplyPublisher(
          "own"::equals,
          reply -> {
            tried.add(reply.routingKey());
            return failure == null
                ? CompletableFuture.completedFuture(new Receipt("id"))
                : CompletableFuture.failedFuture(failure);
          },
          time,
          Runnable::run);

  @Test
  void aQueueThatRefusesGetsTenSeconds() {
    failure = REFUSED;
    reply("q");
    time.advance(Duration.ofSeconds(9));
    assertThat(givenUp).isEmpty();

    time.advance(Duration.ofSeconds(3));

    assertThat(givenUp).containsExactly("q: full");
    assertThat(tried).hasSizeBetween(5, 15);
  }

  @Test
  void aQueueThatTakesItInTimeHasIt() {
    failure = REFUSED;
    reply("q");
    time.advance(Duration.ofSeconds(5));
    failure = null;
    time.advance(Duration.ofSeconds(2));

    assertThat(safe).containsExactly("q");
    assertThat(givenUp).isEmpty();
  }

  @Test
  void whatGoesToAQueueThatWasGivenUpLatelyIsTriedOnce() {
    failure = REFUSED;
    reply("q");
    time.advance(Duration.ofSeconds(12));
    tried.clear();

    reply("q");
    reply("other");

    assertThat(tried).containsExactly("q", "other");
    assertThat(givenUp).containsExactly("q: full", "q: full");
  }

  @Test
  void aQueueThatHasTakenSomethingIsLikeAnyOther() {
    failure = REFUSED;
    reply("q");
    time.advance(Duration.ofSeconds(12));
    failure = null;
    reply("q");
    failure = REFUSED;

    reply("q");

    assertThat(safe).containsExactly("q");
    assertThat(givenUp).hasSize(1);
  }

  @Test
  void aQueueThatDoesNotAnswerGetsAMinuteAndIsNotTriedAgainForAWhile() {
    failure = SILENT;
    reply("q");
    time.advance(Duration.ofSeconds(58));
    assertThat(givenUp).isEmpty();
    time.advance(Duration.ofSeconds(4));
    assertThat(givenUp).containsExactly("q: silent");
    tried.clear();

    reply("q");
    assertThat(tried).isEmpty();
    assertThat(givenUp).hasSize(2);
    time.advance(Duration.ofSeconds(31));
    reply("q");
    assertThat(tried).containsExactly("q");
  }

  @Test
  void aLostConnectionIsWaitedForAndCountsForNothing() {
    failure = NO_CONNECTION;
    reply("q");
    time.advance(Duration.ofMinutes(10));
    failure = REFUSED;
    time.advance(Duration.ofSeconds(5));
    assertThat(givenUp).isEmpty();
    failure = null;
    time.advance(Duration.ofSeconds(2));

    assertThat(safe).containsExactly("q");
  }

  @Test
  void aDirectReplyOutlivesNoRequester() {
    failure = NO_CONNECTION;
    reply("amq.rabbitmq.reply-to.x.y");
    time.advance(Duration.ofSeconds(62));

    assertThat(givenUp).containsExactly("amq.rabbitmq.reply-to.x.y: lost");
  }

  @Test
  void whatNoAttemptCanHelpIsGivenUpAtOnce() {
    for (WarrenException each :
        List.of(new UnroutableException("nowhere"), new PublishFailedException("provoked"))) {
      failure = each;
      reply("q");
    }
    failure = null;
    reply("own");
    reply("warren.delay.lost");

    assertThat(tried).containsExactly("q", "q");
    assertThat(givenUp).hasSize(4);
    assertThat(safe).isEmpty();
  }

  @Test
  void aReplyThatIsTooLargeWithItsTraceGoesWithoutIt() {
    List<Map<String, Object>> headers = new ArrayList<>();
    ReplyPublisher strict =
        new ReplyPublisher(
            "own"::equals,
            reply -> {
              headers.add(reply.properties().headers());
              return reply.properties().headers().containsKey("baggage")
                  ? CompletableFuture.failedFuture(new InvalidMessageException("too large"))
                  : CompletableFuture.completedFuture(new Receipt("id"));
            },
            time,
            Runnable::run);

    publish(strict, "q", Map.of("warren-reply-code", "success", "baggage", "large"));

    assertThat(headers).hasSize(2).last().isEqualTo(Map.of("warren-reply-code", "success"));
    assertThat(safe).containsExactly("q");
  }

  private void reply(String address) {
    publish(publisher, address, Map.of());
  }

  private void publish(ReplyPublisher by, String address, Map<String, Object> headers) {
    by.publish(
        new OutgoingMessage(
            "",
            address,
            true,
            MessageProperties.NONE
                .withPersistent(true)
                .withCorrelationId("c")
                .withMessageId("id")
                .withTimestampSeconds(1L)
                .withHeaders(headers),
            new byte[0]),
        () -> safe.add(address),
        reason -> givenUp.add(address + ": " + reason),
        () -> {
          throw new AssertionError("nobody closes");
        });
  }
}
