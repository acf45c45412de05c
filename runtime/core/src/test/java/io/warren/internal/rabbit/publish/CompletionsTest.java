package io.warren.internal.rabbit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.warren.internal.rabbit.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CompletionsTest {
  private final PendingPublish pending =
      new PendingPublish(Fixture.message("exchange", "key", "id", 1), new BasicProperties(), 0);

  @Test
  void aThreadThatCannotBeStartedIsAskedForAgain() {
    AtomicBoolean full = new AtomicBoolean(true);
    Executor executor =
        task -> {
          if (full.get()) {
            throw new OutOfMemoryError("unable to create native thread");
          }
          task.run();
        };
    Completions completions = new Completions(executor);
    completions.add(pending);
    completions.start();
    assertThat(pending).isNotDone();

    full.set(false);
    completions.start();

    assertThat(pending).isCompleted();
  }

  @Test
  void callbacksThatBlockOnWhatComesAfterThemHoldBackNone() throws Exception {
    ExecutorService executor = Executors.newCachedThreadPool();
    try {
      Completions completions = new Completions(executor);
      List<PendingPublish> all = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        all.add(
            new PendingPublish(
                Fixture.message("exchange", "key", "id", 1), new BasicProperties(), 0));
      }
      List<CompletableFuture<Void>> callbacks = new ArrayList<>();
      for (int i = 0; i < all.size() - 1; i++) {
        PendingPublish after = all.get(i + 1);
        callbacks.add(all.get(i).thenAccept(receipt -> after.join()));
      }

      all.forEach(completions::add);
      completions.start();

      CompletableFuture.allOf(callbacks.toArray(new CompletableFuture<?>[0]))
          .get(Fixture.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void aCallbackThatBlocksOnWhatIsConfirmedLaterHoldsItBackNot() throws Exception {
    ExecutorService executor = Executors.newCachedThreadPool();
    try {
      Completions completions = new Completions(executor);
      PendingPublish later =
          new PendingPublish(
              Fixture.message("exchange", "key", "later", 1), new BasicProperties(), 0);
      CountDownLatch blocks = new CountDownLatch(1);
      CompletableFuture<Void> callback =
          pending.thenAccept(
              receipt -> {
                blocks.countDown();
                later.join();
              });
      completions.add(pending);
      completions.start();
      assertThat(blocks.await(Fixture.DEADLINE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();

      completions.add(later);
      completions.start();

      callback.get(Fixture.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      executor.shutdownNow();
    }
  }
}
