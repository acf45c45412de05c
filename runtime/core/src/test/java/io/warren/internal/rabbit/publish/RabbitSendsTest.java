package io.warren.internal.rabbit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Receipt;
import io.warren.internal.rabbit.Fixture;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which publisher takes what. */
class RabbitSendsTest {
  private static final String ADDRESS = "amq.rabbitmq.reply-to.x.y";
  private static final Duration DELAY = Duration.ofSeconds(1);

  private final List<OutgoingMessage> immediate = new ArrayList<>();
  private final List<OutgoingMessage> delayed = new ArrayList<>();
  private final List<OutgoingMessage> replies = new ArrayList<>();
  private final RabbitSends sends =
      new RabbitSends(publisher(immediate), publisher(delayed), publisher(replies));

  private static Publisher publisher(List<OutgoingMessage> published) {
    return message -> {
      published.add(message);
      return CompletableFuture.completedFuture(new Receipt(message.id()));
    };
  }

  @Test
  void aReplyByHandIsNoMandatoryOneAndGoesTheWayOfReplies() {
    assertThat(sends.publish(message("", ADDRESS, Duration.ZERO))).isCompleted();

    assertThat(replies)
        .singleElement()
        .satisfies(
            reply -> {
              assertThat(reply.routingKey()).isEqualTo(ADDRESS);
              assertThat(reply.mandatory()).isFalse();
            });
    assertThat(immediate).isEmpty();
  }

  @Test
  void otherMessagesAreNoReplies() {
    sends.publish(message("exchange", ADDRESS, Duration.ZERO));
    sends.publish(message("", "queue", Duration.ZERO));
    sends.publish(message("exchange", ADDRESS, DELAY));
    sends.publish(message("", "queue", DELAY));

    assertThat(immediate).hasSize(2).allMatch(OutgoingMessage::mandatory);
    assertThat(delayed).hasSize(2);
    assertThat(replies).isEmpty();
  }

  private static OutgoingMessage message(String exchange, String key, Duration delay) {
    OutgoingMessage message = Fixture.message(exchange, key, "id", 10);
    return new OutgoingMessage(exchange, key, true, message.properties(), message.body(), delay);
  }
}
