package io.warren.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.testing.CapturedLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandlerPoolTest {
  /** Workers that were asked for, and run when the test says so. */
  private final Queue<Runnable> workers = new ArrayDeque<>();

  private final List<Turn> handled = new ArrayList<>();

  private final class Turn implements HandlerPool.Waiting {
    @Override
    public void run() {
      handled.add(this);
    }

    @Override
    public void handBack() {
      throw new AssertionError("the pool hands nothing back by itself");
    }
  }

  @Test
  void oneWorkerTakesDeliveriesInTheOrderOfTheirArrival() {
    HandlerPool pool = new HandlerPool("q", workers::add, 1);
    List<Turn> turns = turns(3);

    turns.forEach(pool::submit);

    assertThat(workers).hasSize(1);
    workers.remove().run();
    assertThat(handled).containsExactlyElementsOf(turns);
  }

  @Test
  void thereAreNeverMoreWorkersThanTheConcurrency() {
    HandlerPool pool = new HandlerPool("q", workers::add, 2);

    turns(5).forEach(pool::submit);

    assertThat(workers).hasSize(2);
  }

  @Test
  void aWorkerThatFoundNothingMoreIsReplacedForTheNextDelivery() {
    HandlerPool pool = new HandlerPool("q", workers::add, 1);
    List<Turn> turns = turns(2);

    pool.submit(turns.get(0));
    workers.remove().run();
    pool.submit(turns.get(1));
    workers.remove().run();

    assertThat(handled).containsExactlyElementsOf(turns);
  }

  @Test
  void aClosedPoolBeginsNothingMore() {
    HandlerPool pool = new HandlerPool("q", workers::add, 1);
    List<Turn> turns = turns(2);

    pool.submit(turns.get(0));
    pool.close();
    pool.submit(turns.get(1));
    workers.remove().run();

    assertThat(handled).isEmpty();
    assertThat(workers).isEmpty();
  }

  @Test
  void aTaskHasItsTurnAlsoWhenThePoolIsClosed() {
    HandlerPool pool = new HandlerPool("q", workers::add, 1);
    List<String> ran = new ArrayList<>();

    pool.submit(turns(1).get(0));
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
    List<Turn> turns = turns(2);
    pool.submit(
        () -> {
          throw new AssertionError("a defect");
        });
    pool.submit(turns.get(0));

    try (CapturedLog log = new CapturedLog("io.warren.internal.work.HandlerPool")) {
      workers.remove().run();

      assertThat(log.text()).contains("queue 'orders.1'").contains("a defect");
    }
    pool.submit(turns.get(1));
    workers.remove().run();

    assertThat(handled).containsExactlyElementsOf(turns);
  }

  @Test
  void whatIsWithdrawnIsNotHandledAndLaterDeliveriesAre() {
    HandlerPool pool = new HandlerPool("q", workers::add, 1);
    List<Turn> turns = turns(3);

    pool.submit(turns.get(0));
    pool.submit(turns.get(1));
    assertThat(pool.withdraw()).containsExactly(turns.get(0), turns.get(1));
    pool.submit(turns.get(2));
    workers.remove().run();

    assertThat(handled).containsExactly(turns.get(2));
  }

  private List<Turn> turns(int count) {
    return Stream.generate(Turn::new).limit(count).toList();
  }
}
