package io.warren.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.consume.UnsettledDelivery;
import io.warren.internal.transport.Delivery;
import io.warren.testing.CapturedLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class HandlerPoolTest {
  /** Workers that were asked for, and run when the test says so. */
  private final Queue<Runnable> workers = new ArrayDeque<>();

  private final List<Delivery> handled = new ArrayList<>();
  private final List<Delivery> lost = new ArrayList<>();

  private final HandlerPool.Source source =
      new HandlerPool.Source() {
        @Override
        public void handle(Delivery delivery) {
          handled.add(delivery);
        }

        @Override
        public void lost(Delivery delivery) {
          lost.add(delivery);
        }
      };

  @Test
  void oneWorkerTakesDeliveriesInTheOrderOfTheirArrival() {
    HandlerPool pool = new HandlerPool("q", workers::add, 1);
    List<Delivery> deliveries = deliveries(3);

    deliveries.forEach(delivery -> pool.submit(delivery, source));

    assertThat(workers).hasSize(1);
    workers.remove().run();
    assertThat(handled).containsExactlyElementsOf(deliveries);
  }

  @Test
  void thereAreNeverMoreWorkersThanTheConcurrency() {
    HandlerPool pool = new HandlerPool("q", workers::add, 2);

    deliveries(5).forEach(delivery -> pool.submit(delivery, source));

    assertThat(workers).hasSize(2);
  }

  @Test
  void aWorkerThatFoundNothingMoreIsReplacedForTheNextDelivery() {
    HandlerPool pool = new HandlerPool("q", workers::add, 1);
    List<Delivery> deliveries = deliveries(2);

    pool.submit(deliveries.get(0), source);
    workers.remove().run();
    pool.submit(deliveries.get(1), source);
    workers.remove().run();

    assertThat(handled).containsExactlyElementsOf(deliveries);
  }

  @Test
  void aClosedPoolBeginsNothingMore() {
    HandlerPool pool = new HandlerPool("q", workers::add, 1);
    List<Delivery> deliveries = deliveries(2);

    pool.submit(deliveries.get(0), source);
    pool.close();
    pool.submit(deliveries.get(1), source);
    workers.remove().run();

    assertThat(handled).isEmpty();
    assertThat(workers).isEmpty();
  }

  @Test
  void aTaskHasItsTurnAlsoWhenThePoolIsClosed() {
    HandlerPool pool = new HandlerPool("q", workers::add, 1);
    List<String> ran = new ArrayList<>();

    pool.submit(deliveries(1).get(0), source);
    pool.submit(() -> ran.add("first"));
    pool.close();
    pool.submit(() -> ran.add("second"));
    workers.remove().run();

    assertThat(ran).containsExactly("first", "second");
    assertThat(handled).isEmpty();
    assertThat(workers).isEmpty();
  }

  @Test
  void aTaskThatThrowsEndsNoWorker() {
    HandlerPool pool = new HandlerPool("orders.1", workers::add, 1);
    List<Delivery> deliveries = deliveries(2);
    pool.submit(
        () -> {
          throw new AssertionError("a defect");
        });
    pool.submit(deliveries.get(0), source);

    try (CapturedLog log = new CapturedLog("io.warren.internal.work.HandlerPool")) {
      workers.remove().run();

      assertThat(log.text()).contains("queue 'orders.1'").contains("a defect");
    }
    pool.submit(deliveries.get(1), source);
    workers.remove().run();

    assertThat(handled).containsExactlyElementsOf(deliveries);
  }

  @Test
  void whatIsWithdrawnIsNotHandledAndLaterDeliveriesAre() {
    HandlerPool pool = new HandlerPool("q", workers::add, 1);
    List<Delivery> deliveries = deliveries(3);

    pool.submit(deliveries.get(0), source);
    pool.submit(deliveries.get(1), source);
    assertThat(pool.withdraw()).containsExactly(deliveries.get(0), deliveries.get(1));
    pool.submit(deliveries.get(2), source);
    workers.remove().run();

    assertThat(handled).containsExactly(deliveries.get(2));
  }

  @Test
  void whatWaitsWhenItsChannelIsLostIsNotHandled() {
    HandlerPool pool = new HandlerPool("q", workers::add, 1);
    UnsettledDelivery stale = new UnsettledDelivery();
    UnsettledDelivery fresh = new UnsettledDelivery();

    pool.submit(stale, source);
    stale.lose();
    pool.submit(fresh, source);
    workers.remove().run();

    assertThat(handled).containsExactly(fresh);
    assertThat(lost).containsExactly(stale);
  }

  private static List<Delivery> deliveries(int count) {
    List<Delivery> deliveries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      deliveries.add(new UnsettledDelivery());
    }
    return deliveries;
  }
}
