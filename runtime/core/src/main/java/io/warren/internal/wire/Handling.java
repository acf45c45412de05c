package io.warren.internal.wire;

import io.warren.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the current thread is handling: the parent of what it sends, and what the settlement waits
 * for. Only the handler's thread uses it.
 */
public final class Handling implements AutoCloseable {
  /** Of fewer sends, none is worth a look whether it is over. */
  private static final int FEW = 64;

  private static final ThreadLocal<Handling> CURRENT = new ThreadLocal<>();

  private final @Nullable String messageId;
  private final @Nullable String conversationId;

  /**
   * Those that were not over when it was last looked, and have their messages: a handler may send
   * without end.
   */
  private @Nullable List<CompletableFuture<Receipt>> sends;

  private int lookAt = FEW;

  /** The first that failed of those that are gone from the list; null: none. */
  private @Nullable CompletableFuture<Receipt> failed;

  private Handling(@Nullable String messageId, @Nullable String conversationId) {
    this.messageId = messageId;
    this.conversationId = conversationId;
  }

  /** Begins that of a message on the current thread. */
  public static Handling begin(String messageId, String conversationId) {
    return begin(new Handling(messageId, conversationId));
  }

  /** Begins that of several messages on the current thread, of which none is the parent. */
  public static Handling beginBatch() {
    return begin(new Handling(null, null));
  }

  private static Handling begin(Handling handling) {
    CURRENT.set(handling);
    return handling;
  }

  public static @Nullable Handling current() {
    return CURRENT.get();
  }

  /** What is handled; null: several messages. */
  public @Nullable String messageId() {
    return messageId;
  }

  /** The conversation of what is handled; null: several messages. */
  public @Nullable String conversationId() {
    return conversationId;
  }

  public void sent(CompletableFuture<Receipt> receipt) {
    if (sends == null) {
      sends = new ArrayList<>(2);
    } else if (sends.size() >= lookAt) {
      sends.removeIf(this::over);
      // Each time that there are twice as many, so that a look costs the same however many are
      // open.
      lookAt = Math.max(FEW, 2 * sends.size());
    }
    sends.add(receipt);
  }

  private boolean over(CompletableFuture<Receipt> send) {
    if (failed == null && send.isCompletedExceptionally()) {
      failed = send;
    }
    return send.isDone();
  }

  /**
   * Runs a settlement once it is known of every send so far whether it is confirmed: at once where
   * there was none.
   *
   * @param settlement is given what failed; null: nothing
   */
  public void whenSafe(Executor executor, Consumer<@Nullable Failure> settlement) {
    if (sends == null) {
      settlement.accept(null);
      return;
    }
    if (failed != null) {
      sends.add(failed);
    }
    // Not on the thread that completes receipts: a settlement may wait for room in its window.
    CompletableFuture.allOf(sends.toArray(new CompletableFuture<?>[0]))
        .whenCompleteAsync(
            (done, failure) ->
                settlement.accept(failure == null ? null : Failure.sendFailed(failure)),
            executor);
  }

  @Override
  public void close() {
    CURRENT.remove();
  }
}
