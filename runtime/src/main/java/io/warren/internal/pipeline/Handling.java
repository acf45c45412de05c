package io.warren.internal.pipeline;

import io.warren.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The message that the current thread is handling: the parent of what it sends, and what its
 * settlement waits for. Only the handler's thread uses it.
 */
final class Handling implements AutoCloseable {
  private static final ThreadLocal<Handling> CURRENT = new ThreadLocal<>();

  private final String messageId;
  private @Nullable List<CompletableFuture<Receipt>> sends;

  private Handling(String messageId) {
    this.messageId = messageId;
  }

  static Handling begin(String messageId) {
    Handling handling = new Handling(messageId);
    CURRENT.set(handling);
    return handling;
  }

  static @Nullable Handling current() {
    return CURRENT.get();
  }

  String messageId() {
    return messageId;
  }

  void sent(CompletableFuture<Receipt> receipt) {
    if (sends == null) {
      sends = new ArrayList<>(2);
    }
    sends.add(receipt);
  }

  /** Completes when every send so far is confirmed; null when there was none. */
  @Nullable CompletableFuture<Void> confirmed() {
    return sends == null
        ? null
        : CompletableFuture.allOf(sends.toArray(new CompletableFuture<?>[0]));
  }

  @Override
  public void close() {
    CURRENT.remove();
  }
}
