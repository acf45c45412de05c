package io.warren.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Receipt;
import io.warren.UnroutableException;
import io.warren.testing.Await;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlingTest {
  private static final int MANY = 1_000;

  private final Handling handling = Handling.begin("the-id", "the-conversation");
  private final List<@Nullable Failure> settled = new ArrayList<>();

  @AfterEach
  void close() {
    handling.close();
  }

  @Test
  void withoutASendItIsSafeAtOnce() {
    end();

    assertThat(settled).containsExactly((Failure) null);
  }

  @Test
  void itIsSafeOnceEachOfManySendsIsConfirmedAndNotBefore() {
    List<CompletableFuture<Receipt>> open = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      handling.sent(CompletableFuture.completedFuture(new Receipt("confirmed")));
      if (i % 100 == 0) {
        open.add(new CompletableFuture<>());
        handling.sent(open.get(open.size() - 1));
      }
    }
    end();

    for (CompletableFuture<Receipt> each : open) {
      assertThat(settled).isEmpty();
      each.complete(new Receipt("late"));
    }
    assertThat(settled).containsExactly((Failure) null);
  }

  @Test
  void theFirstFailureOfManySendsIsKept() {
    handling.sent(CompletableFuture.failedFuture(new UnroutableException("the first")));
    for (int i = 0; i < MANY; i++) {
      handling.sent(CompletableFuture.completedFuture(new Receipt("confirmed")));
    }
    CompletableFuture<Receipt> open = new CompletableFuture<>();
    handling.sent(open);
    end();

    assertThat(settled).isEmpty();
    open.complete(new Receipt("late"));
    assertThat(settled)
        .singleElement()
        .satisfies(failure -> assertThat(String.valueOf(failure)).contains("the first"));
  }

  @Test
  void whatIsConfirmedIsNotKeptUntilTheHandlerReturns() {
    List<WeakReference<CompletableFuture<Receipt>>> confirmed = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      CompletableFuture<Receipt> receipt = new CompletableFuture<>();
      confirmed.add(new WeakReference<>(receipt));
      handling.sent(receipt);
      receipt.complete(new Receipt("confirmed"));
    }

    Await.until(
        Duration.ofSeconds(30),
        "the messages are gone",
        () -> {
          System.gc();
          return confirmed.stream().filter(each -> each.get() != null).count() < MANY / 4;
        });
    end();
    assertThat(settled).containsExactly((Failure) null);
  }

  private void end() {
    handling.whenSafe(Runnable::run, settled::add);
  }
}
