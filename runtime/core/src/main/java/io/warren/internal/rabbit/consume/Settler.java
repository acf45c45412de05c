package io.warren.internal.rabbit.consume;

import io.warren.internal.rabbit.connection.Daemons;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes the settlements of all consumers of a connection: while it writes
 * some, others gather, and go out together. Thread-safe.
 */
public final class Settler {
  private static final Logger log = LoggerFactory.getLogger(Settler.class);

  private final Thread thread = Daemons.thread("warren-settle", this::work);
  private final AtomicBoolean started = new AtomicBoolean();

  /** The latest first. */
  private final AtomicReference<@Nullable SettlerNote> noted = new AtomicReference<>();

  private volatile boolean closing;

  /** A defect that could not be logged; of the settling thread. */
  private @Nullable Throwable unsaid;

  /** Channels with something to be written; of the settling thread. */
  private final List<ChannelSettlements> unwritten = new ArrayList<>();

  /** Begins to write, where that was not done before. */
  void start() {
    if (started.compareAndSet(false, true)) {
      try {
        thread.start();
      } catch (OutOfMemoryError e) {
        // No thread can be had: the next consumer tries again.
        started.set(false);
        throw e;
      }
    }
  }

  void settle(SettlerNote note) {
    SettlerNote latest;
    do {
      latest = noted.get();
      note.next = latest;
    } while (!noted.compareAndSet(latest, note));
    if (latest == null) {
      LockSupport.unpark(thread);
    }
  }

  /** Of the settling thread: the channel is told to write once all that is noted is handed over. */
  void writeLater(ChannelSettlements channel) {
    unwritten.add(channel);
  }

  private void work() {
    while (true) {
      if (unsaid != null) {
        Throwable before = unsaid;
        unsaid = null;
        giveUp(nothing -> {}, before);
      }
      // Read first: what was noted before the end was asked for is then still found below.
      boolean last = closing;
      SettlerNote latest = noted.getAndSet(null);
      if (latest != null) {
        handAll(inOrder(latest));
        writeAll();
      } else if (last) {
        return;
      } else {
        LockSupport.park(this);
      }
    }
  }

  private static SettlerNote inOrder(SettlerNote latest) {
    SettlerNote first = latest;
    SettlerNote rest = latest.next;
    first.next = null;
    while (rest != null) {
      SettlerNote earlier = rest;
      rest = earlier.next;
      earlier.next = first;
      first = earlier;
    }
    return first;
  }

  private void handAll(SettlerNote first) {
    SettlerNote note = first;
    while (note != null) {
      SettlerNote next = note.next;
      // A handler that keeps one delivery keeps no other alive.
      note.next = null;
      try {
        note.hand();
      } catch (Throwable e) {
        giveUp(note::giveUp, e);
      }
      note = next;
    }
  }

  private void writeAll() {
    for (ChannelSettlements channel : unwritten) {
      try {
        channel.write();
      } catch (Throwable e) {
        giveUp(channel::giveUp, e);
      }
    }
    unwritten.clear();
  }

  /** Whatever it is: without this thread nothing would ever be settled again. */
  private void giveUp(Consumer<Throwable> what, Throwable defect) {
    try {
      what.accept(defect);
      log.error("a defect in settling; what was to be settled comes again", defect);
    } catch (Throwable e) {
      // Such as no more memory, of which nothing can be said now.
      unsaid = e;
    }
  }

  /** Returns when everything noted so far is written. */
  void flush() {
    CountDownLatch written = new CountDownLatch(1);
    settle(
        new SettlerNote() {
          @Override
          void hand() {
            writeAll();
            written.countDown();
          }

          @Override
          void giveUp(Throwable defect) {
            written.countDown();
          }
        });
    boolean interrupted = false;
    boolean done = false;
    // A consumer that outlives its connection's end has no settler.
    while (!done && thread.isAlive()) {
      try {
        done = written.await(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the thread, after the last consumer. */
  public void close() {
    closing = true;
    LockSupport.unpark(thread);
  }
}
