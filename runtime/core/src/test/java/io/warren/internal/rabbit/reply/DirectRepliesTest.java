package io.warren.internal.rabbit.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.PublishTimeoutException;
import io.warren.Receipt;
import io.warren.WarrenException;
import io.warren.internal.rabbit.Fixture;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.Endpoint;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.rabbit.publish.PendingPublish;
import io.warren.internal.rabbit.publish.PublishFailures;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.internal.transport.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one reply says of the others to the same node. */
class DirectRepliesTest {
  private static final String ADDRESS =
      "amq.rabbitmq.reply-to.g1h2AA5yZXBseUA4OTUwNjc0OQAAArEAAAAAAAAAAQ==."
          + "Q9WREJB1bCQJt7B+yrg6cA==";

  private final List<String> proven = new ArrayList<>();
  private final List<String> trials = new ArrayList<>();
  private @Nullable WarrenException next;

  private final DirectReplies replies =
      new DirectReplies(
          new ManagedConnection(
              Endpoint.of(
                  new RabbitOptions(List.of("amqp://localhost:1"), null, Duration.ofSeconds(1))),
              "consuming"),
          publisher(proven),
          publisher(trials));

  private Publisher publisher(List<String> published) {
    return message -> {
      published.add(message.id());
      return next == null
          ? CompletableFuture.completedFuture(new Receipt(message.id()))
          : CompletableFuture.failedFuture(next);
    };
  }

  static List<WarrenException> ofTheMessageAlone() {
    return List.of(
        new InvalidMessageException("the message cannot be encoded"),
        new PublishFailedException("interrupted while it waited for room"),
        PublishFailures.provoked(
            pending(), new BrokerErrors.Close(false, AMQP.PRECONDITION_FAILED, "too large")),
        new RefusedException("for the moment"),
        new PublishTimeoutException("late"));
  }

  @ParameterizedTest
  @MethodSource("ofTheMessageAlone")
  void oneThatFailsForItselfSaysNothingOfItsNode(WarrenException failure) {
    assertThat(failureOf("first")).isNull();
    next = failure;
    assertThat(failureOf("bad")).isSameAs(failure);
    next = null;

    assertThat(failureOf("good")).isNull();

    assertThat(trials).containsExactly("first");
    assertThat(proven).containsExactly("bad", "good");
  }

  @Test
  void overOneThatClosesTheConnectionNoOtherIsTried() {
    assertThat(failureOf("first")).isNull();
    next =
        PublishFailures.provoked(
            pending(), new BrokerErrors.Close(true, AMQP.INTERNAL_ERROR, "INTERNAL_ERROR"));
    assertThat(failureOf("bad")).isSameAs(next);
    next = null;

    assertThat(failureOf("next")).hasMessageContaining("a short while ago");

    assertThat(proven).containsExactly("bad");
  }

  /** As whoever published it is told: without a wrapper. */
  private @Nullable Throwable failureOf(String id) {
    AtomicReference<Throwable> told = new AtomicReference<>();
    CompletableFuture<Receipt> receipt = replies.publish(reply(id));
    assertThat(receipt).isDone();
    receipt.whenComplete((done, failure) -> told.set(failure));
    return told.get();
  }

  private static PendingPublish pending() {
    return new PendingPublish(reply("culprit"), new AMQP.BasicProperties(), 0);
  }

  private static OutgoingMessage reply(String id) {
    return Fixture.message("", ADDRESS, id, 10);
  }
}
