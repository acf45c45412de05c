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
  void itIsHandledOnceAndThenAcknowledged(int concurrency, boolean success) {
    Orders orders = Orders.unique();
    try (CuttingProxy proxy = new CuttingProxy(RealRabbit.amqpUri());
        Aside aside = new Aside(RealRabbit.amqpUri());
        Warren direct = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
      cut(proxy, direct, orders, concurrency, success);
      assertThat(aside.count(orders.queue())).isZero();
      assertThat(aside.count(orders.deadQueue())).isEqualTo(success ? 0 : 1);
      aside.delete(orders);
    }
  }

  private static void cut(
      CuttingProxy proxy, Warren direct, Orders orders, int concurrency, boolean success) {
    Map<Integer, Integer> handled = new ConcurrentHashMap<>();
    CountDownLatch release = new CountDownLatch(1);
    try (CapturedLog log = new CapturedLog("io.warren.internal.consume.Redeliveries", Level.INFO);
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
    }
  }
}
