package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.MessageProperties;
import io.warren.MessageResult;
import io.warren.TopologyException;
import io.warren.Warren;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A queue exists with other arguments than the contract's. */
class QueueDiffersTest {
  private static final int MESSAGES = 10;
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @Test
  void startFailsWithBothValuesAndTheRemedyAndDeletesNothing() throws Exception {
    Orders existing = Orders.unique(7, 1);
    Orders changed = existing.withDeliveryLimit(20);
    String name = existing.queue();
    AtomicInteger handled = new AtomicInteger();
    try (Aside aside = new Aside(RealRabbit.amqpUri())) {
      try (Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
        existing.sender(warren);
        warren.start();
      }
      for (String queue : new String[] {name, existing.retryQueue(), existing.deadQueue()}) {
        for (int i = 0; i < MESSAGES; i++) {
          // The broker says when the retry queue has sent them on: they count in the work queue.
          aside
              .channel()
              .basicPublish("", queue, MessageProperties.PERSISTENT_BASIC, new byte[] {'x'});
        }
      }
      Await.until(DEADLINE, "the messages", () -> aside.count(name) == 2 * MESSAGES);

      try (Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
        warren.consume(
            changed.handledBy(
                1,
                10,
                message -> {
                  handled.incrementAndGet();
                  return MessageResult.success(message.body());
                }));
        assertThatThrownBy(warren::start)
            .isInstanceOf(TopologyException.class)
            .hasMessageContaining("queue '" + name + "'")
            .hasMessageContaining("x-delivery-limit=7")
            .hasMessageContaining("the contract says 20")
            .hasMessageContaining("change the contract to what exists, or empty and delete it");
      }

      long work = aside.count(name);
      long dead = aside.count(existing.deadQueue());
      System.out.println(
          "[warren] queue differs: in the queues "
              + 3 * MESSAGES
              + ", still there "
              + (work + dead)
              + ", handled "
              + handled);
      assertThat(work).isEqualTo(2 * MESSAGES);
      assertThat(dead).isEqualTo(MESSAGES);
      assertThat(handled).hasValue(0);
      aside.delete(existing);
    }
  }
}
