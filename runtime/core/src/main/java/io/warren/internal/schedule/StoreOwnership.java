package io.warren.internal.schedule;

import io.warren.StoreException;
import io.warren.TopologyException;
import io.warren.WarrenException;
import io.warren.annotation.ExchangeType;
import io.warren.internal.store.OwnerRecord;
import io.warren.internal.store.Store;
import io.warren.internal.transport.Transport;
import io.warren.topology.DerivedNames;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it, before anything is scheduled or handled, that what the store has is of this broker
 * and virtual host: another system's messages would be sent here, and its duplicates dropped. Asks
 * once. Thread-safe.
 *
 * <p>Neither addresses nor names tell one broker from another: both differ from node to node of a
 * cluster. So the owner has a mark, an exchange with a name that no other has, and the store has
 * that name.
 */
public final class StoreOwnership {
  /** Between the mark and the name for people. */
  private static final String SEPARATOR = "|";

  private final Store store;
  private final Transport transport;
  private final Executor executor;
  private final String mark = DerivedNames.SYSTEM_MARK + UUID.randomUUID();
  private final AtomicReference<@Nullable CompletableFuture<@Nullable Void>> asked =
      new AtomicReference<>();

  public StoreOwnership(Store store, Transport transport, Executor executor) {
    this.store = store;
    this.transport = transport;
    this.executor = executor;
  }

  /**
   * Completes once it is known, which may wait for the broker as long as a publish may;
   * exceptionally where it is another's, or cannot be asked.
   */
  CompletableFuture<@Nullable Void> known() {
    CompletableFuture<@Nullable Void> before = asked.get();
    if (before != null && before.isDone() && !before.isCompletedExceptionally()) {
      return before;
    }
    return transport.connected().thenCompose(connected -> askedNow());
  }

  private CompletableFuture<@Nullable Void> askedNow() {
    while (true) {
      CompletableFuture<@Nullable Void> before = asked.get();
      if (before != null && !before.isCompletedExceptionally()) {
        return before;
      }
      CompletableFuture<@Nullable Void> now = new CompletableFuture<>();
      if (asked.compareAndSet(before, now)) {
        try {
          executor.execute(() -> ask(now));
        } catch (Throwable e) {
          // Such as no more threads; nobody may wait for it for ever.
          now.completeExceptionally(e);
        }
        return now;
      }
    }
  }

  /**
   * Asks whose it is.
   *
   * @throws StoreException where the store is another's, or cannot be asked
   * @throws io.warren.ConnectionException at once where the broker cannot be reached
   */
  public void check() {
    join(askedNow());
  }

  /**
   * Waits until it is known.
   *
   * @throws StoreException where the store is another's, or cannot be asked
   * @throws io.warren.ConnectionException where the broker cannot be reached as long as a publish
   *     may take
   */
  void await() {
    join(known());
  }

  private static void join(CompletableFuture<@Nullable Void> answer) {
    try {
      answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof WarrenException known) {
        throw known;
      }
      throw new StoreException("whose the store is could not be asked", e);
    }
  }

  private void ask(CompletableFuture<@Nullable Void> answer) {
    try {
      OwnerRecord record = store.owner();
      if (record != null) {
        ask(record);
      }
      answer.complete(null);
    } catch (Throwable e) {
      answer.completeExceptionally(e);
    }
  }

  private void ask(OwnerRecord record) {
    String here = transport.system();
    String owner = record.read();
    if (owner == null) {
      // The mark first: who dies now leaves one that nobody asks for.
      owner = record.write(mark() + SEPARATOR + here);
    }
    String[] parts = owner.split("[" + SEPARATOR + "]", 2);
    String name = parts[parts.length - 1];
    if (!isHere(parts[0], name, here)) {
      throw record.refusal(name, here);
    }
  }

  /**
   * Empty where this Warren may not declare: then the names must do. However often it is asked, it
   * leaves one exchange.
   */
  private String mark() {
    try {
      transport.declare(topology(Exchange.of(mark, ExchangeType.FANOUT)));
      return mark;
    } catch (TopologyException e) {
      return "";
    }
  }

  private boolean isHere(String mark, String name, String here) {
    if (mark.isEmpty()) {
      return name.equals(here);
    }
    try {
      transport.declare(topology(Exchange.existing(mark, ExchangeType.FANOUT)));
      return true;
    } catch (TopologyException e) {
      return false;
    }
  }

  private static Topology topology(Exchange mark) {
    return Topology.builder().exchange(mark).build();
  }
}
