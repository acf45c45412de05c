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
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

/** The connection is cut while a handler runs, and its message comes again before it has ended. */
@Timeout(120)
class HandledWhileCutTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final int SLOW = 0;

  @ParameterizedTest
  @CsvSource({"1, true", "4, true", "1, false", "4, false"})
  void itIsHandledOnceAndThenAcknowledged(int concurrency, boolean success) throws Exception {
    Orders orders = Orders.unique();
    Map<Integer, Integer> handled = new ConcurrentHashMap<>();
    CountDownLatch release = new CountDownLatch(1);
    try (CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
        Aside aside = new Aside(RealRabbit.amqpUri());
        CapturedLog log = new CapturedLog("io.warren.internal.consume.Redeliveries", Level.INFO);
        Warren direct = Warren.builder().rabbit(RealRabbit.amqpUri()).build();
        Warren cut = Warren.builder().rabbit(proxy.uri()).build()) {
      cut.consume(
          orders.handledBy(
              concurrency,
              10,
              message -> {
                int number = message.body().number();
                handled.merge(number, 1, Integer::sum);
                if (number == SLOW) {
                  release.await();
                }
                return success || number != SLOW
                    ? MessageResult.success(message.body())
                    : MessageResult.reject("rejected", "as it should");
              }));
      cut.start();
      orders.sender(direct).send(new Order(SLOW)).now().join();
      Await.until(DEADLINE, "a handler", () -> handled.containsKey(SLOW));

      proxy.cut();
      Await.until(
          DEADLINE, "it is there again", () -> log.text().contains("has come again while it is"));
      assertThat(handled).containsEntry(SLOW, 1);
      release.countDown();

      Await.until(DEADLINE, "the end", () -> log.text().contains("is only acknowledged now"));
      orders.sender(direct).send(new Order(1)).now().join();
      Await.until(DEADLINE, "another one", () -> handled.containsKey(1));
      assertThat(handled).containsEntry(SLOW, 1);
      assertThat(aside.count(orders.deadQueue())).isEqualTo(success ? 0 : 1);
      cut.close();
      assertThat(aside.count(orders.queue())).isZero();
      aside.delete(orders);
    }
  }
}
