package io.warren.internal.rabbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.InvalidMessageException;
import io.warren.Receipt;
import io.warren.transport.OutgoingMessage;
import io.warren.transport.Publisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which way a send goes. */
class RabbitSendsTest {
  private static final String REQUESTER = "amq.rabbitmq.reply-to.g1h2AA5yZXBseUA.x";

  private final List<String> ways = new ArrayList<>();
  private final RabbitSends sends = new RabbitSends(way("now"), way("delayed"), way("reply"));

  private Publisher way(String name) {
    return message -> {
      ways.add(name);
      return CompletableFuture.completedFuture(new Receipt(message.id()));
    };
  }

  @Test
  void aReplyByHandGoesTheWayOfReplies() {
    sends.publish(message("", REQUESTER, Duration.ZERO)).join();
    sends.publish(message("", "a.queue", Duration.ZERO)).join();
    sends.publish(message("orders", REQUESTER, Duration.ZERO)).join();
    sends.publish(message("orders", "placed", Duration.ofSeconds(1))).join();

    assertThat(ways).containsExactly("reply", "now", "now", "delayed");
  }

  @Test
  void aReplyByHandToARequesterThatWaitsNowIsNotDelayed() {
    assertThatThrownBy(() -> sends.publish(message("", REQUESTER, Duration.ofSeconds(1))).join())
        .hasCauseInstanceOf(InvalidMessageException.class)
        .hasMessageContaining("cannot be delayed");
    assertThat(ways).isEmpty();
  }

  private static OutgoingMessage message(String exchange, String key, Duration delay) {
    OutgoingMessage message = Fixture.message(exchange, key, "id", 1);
    return new OutgoingMessage(exchange, key, true, message.properties(), message.body(), delay);
  }
}
