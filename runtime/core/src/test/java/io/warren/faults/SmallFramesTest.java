package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.warren.DeadLetter;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.testing.Await;
import io.warren.testing.PrivateRabbit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A broker takes small frames, and a message's headers nearly fill one. */
class SmallFramesTest {
  private static final Duration DEADLINE = Duration.ofSeconds(40);
  private static final int FRAME = 8_192;
  private static final int LEAST = 5_000;
  private static final int MOST = 8_050;
  private static final int STEP = 50;

  /** Warren's own headers, without what it has to say of a failure. */
  private static final int WARREN = 400;

  @Test
  @Timeout(120)
  void whatWarrenHasToSayDisplacesNeitherHeadersNorAttempts() throws Exception {
    Orders orders = Orders.unique(20, 1);
    Map<String, Integer> attempts = new ConcurrentHashMap<>();
    try (PrivateRabbit broker = PrivateRabbit.create().start()) {
      broker.ctl("eval", "application:set_env(rabbit, frame_max, " + FRAME + ").");
      try (Aside aside = new Aside(broker.amqpUri());
          Warren warren = Warren.builder().rabbit(broker.amqpUri()).build()) {
        warren.consume(
            orders.handledBy(
                1,
                10,
                message -> {
                  attempts.merge(message.id(), 1, Integer::sum);
                  return MessageResult.failure("no", "z".repeat(4_000));
                }));
        warren.start();
        int sent = 0;
        for (int length = LEAST; length <= MOST; length += STEP, sent++) {
          aside
              .channel()
              .basicPublish(
                  orders.exchange(),
                  "order.placed",
                  new BasicProperties.Builder()
                      .messageId("" + length)
                      .headers(Map.of("h", "x".repeat(length)))
                      .build(),
                  "{\"number\":1}".getBytes(StandardCharsets.UTF_8));
        }
        int all = sent;
        Await.until(
            DEADLINE,
            () -> all + " dead letters (" + warren.dead(orders.queue()).count() + ")",
            () -> warren.dead(orders.queue()).count() == all);

        for (DeadLetter letter : warren.dead(orders.queue()).list(all)) {
          int length = Integer.parseInt(letter.id());
          if (length < FRAME - WARREN) {
            assertThat(letter.message().headers()).containsEntry("h", "x".repeat(length));
            assertThat(attempts).containsEntry(letter.id(), 2);
            assertThat(letter.code()).isEqualTo("no");
          }
        }
        assertThat(warren.health().up()).isTrue();
        assertThat(warren.dead(orders.queue()).replay()).isEqualTo(all);
      }
    }
  }
}
