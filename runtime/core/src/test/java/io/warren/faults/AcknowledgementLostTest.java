package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.testing.Await;
import io.warren.testing.CapturedLog;
import io.warren.testing.CuttingProxy;
import io.warren.testing.RealRabbit;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.event.Level;

/** The network takes acknowledgements and never brings them to the broker. */
@Timeout(120)
class AcknowledgementLostTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final int MESSAGES = 10;

  @Test
  void whatWasAcknowledgedInVainIsHandledOnce() {
    Orders orders = Orders.unique();
    Map<Integer, Integer> handled = new ConcurrentHashMap<>();
    try (CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
        Aside aside = new Aside(RealRabbit.amqpUri());
        CapturedLog log = new CapturedLog("io.warren.internal.consume.Redeliveries", Level.INFO);
        Warren direct = Warren.builder().rabbit(RealRabbit.amqpUri()).build();
        Warren cut = Warren.builder().rabbit(proxy.uri()).build()) {
      cut.consume(
          orders.handledBy(
              1,
              MESSAGES,
              message -> {
                // The prefetch brings the others all the same.
                proxy.keepSent(true);
                handled.merge(message.body().number(), 1, Integer::sum);
                return MessageResult.success(message.body());
              }));
      for (int number = 0; number < MESSAGES; number++) {
        orders.sender(direct).send(new Order(number)).now().join();
      }
      cut.start();
      Await.until(DEADLINE, "all are handled", () -> handled.size() == MESSAGES);

      proxy.cut();
      proxy.keepSent(false);

      Await.until(DEADLINE, "one comes again", () -> log.text().contains("only acknowledged now"));
      Await.until(DEADLINE, "all are acknowledged", () -> aside.count(orders.queue()) == 0);
      assertThat(handled)
          .hasSize(MESSAGES)
          .allSatisfy((number, times) -> assertThat(times).isOne());
      aside.delete(orders);
    }
  }
}
