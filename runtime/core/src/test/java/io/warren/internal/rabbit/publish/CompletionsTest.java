package io.warren.internal.rabbit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.warren.internal.rabbit.Fixture;
import java.util.concurrent.Executor;
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
}
