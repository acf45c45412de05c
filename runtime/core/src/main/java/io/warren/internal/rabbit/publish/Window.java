package io.warren.internal.rabbit.publish;

import io.warren.ClosedException;
import io.warren.Health;
import io.warren.PublishFailedException;
import io.warren.WarrenException;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.RabbitOptions;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one publisher from their admission to their end. Senders, the writer, the thread
 * that reads the socket and the one that keeps the time meet here under one lock; none does I/O or
 * completes a future while it holds it.
 */
public final class Window {
  private final Duration timeout;
  private final Completions completions;

  private final ReentrantLock lock = new ReentrantLock();

  /** Signalled to senders that wait for room, and to who waits for the end. */
  private final Condition room = lock.newCondition();

  /** Signalled to the writer. */
  private final Condition work = lock.newCondition();

  // Guarded by the lock, with everything in it.
  private final Outstanding outstanding;

  // Guarded by the lock.
  private int waitingForRoom;
  private boolean writerWaits;

  /** When the writer looks by itself, of {@link System#nanoTime}; 0: when it is told. */
  private long writerLooks;

  private boolean closed;
  private boolean ended;

  /** What the broker refuses is tried again until its time is over. */
  public Window(RabbitOptions options, Completions completions) {
    this(options, completions, true);
  }

  /**
   * @param patient whether what the broker refuses is tried again until its time is over
   */
  public Window(RabbitOptions options, Completions completions, boolean patient) {
    this.outstanding = new Outstanding(options, completions, patient);
    this.timeout = options.publishTimeout();
    this.completions = completions;
  }

  /** Takes a message in, waiting for room; says what is wrong if it cannot. */
  @Nullable WarrenException admit(PendingPublish pending) {
    lock.lock();
    try {
      while (!closed && !outstanding.hasRoom(pending)) {
        long left = pending.deadline - System.nanoTime();
        if (left <= 0) {
          return PublishFailures.noRoom(
              pending, timeout, outstanding.count(), outstanding.trouble());
        }
        waitingForRoom++;
        try {
          room.awaitNanos(left);
        } finally {
          waitingForRoom--;
        }
      }
      if (closed) {
        return new ClosedException("Warren is closed");
      }
      outstanding.add(pending);
      wakeWriter();
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PublishFailedException("interrupted while it waited for room", e);
    } finally {
      lock.unlock();
    }
  }

  /** For the writer: waits until there is something to do, and says what. */
  NextWrites.Step awaitStep() throws InterruptedException {
    lock.lock();
    try {
      long now = System.nanoTime();
      while (!ended && !outstanding.ready(now)) {
        writerWaits = true;
        long pause = outstanding.next().pause(now);
        if (pause > 0) {
          writerLooks = now + pause;
          work.awaitNanos(pause);
        } else {
          writerLooks = 0;
          work.await();
        }
        now = System.nanoTime();
      }
      return ended ? NextWrites.Step.END : outstanding.next().step(now);
    } finally {
      writerWaits = false;
      lock.unlock();
    }
  }

  /** Held by the caller: the lock. Called after everything that may have made work. */
  private void wakeWriter() {
    if (writerWaits) {
      long now = System.nanoTime();
      if (outstanding.ready(now) || looksTooLate(now, outstanding.next().pause(now))) {
        work.signal();
      }
    }
  }

  /** Whether a pause has begun that ends before the writer would look. */
  private boolean looksTooLate(long now, long pause) {
    return pause > 0 && (writerLooks == 0 || now + pause - writerLooks < 0);
  }

  /** Held by the caller: the lock. Called after everything that may have decided messages. */
  private void wake() {
    if (waitingForRoom > 0 || (closed && outstanding.isEmpty())) {
      room.signalAll();
    }
    wakeWriter();
  }

  /** For the writer: whether the broker owes no answer on a channel that was left. */
  boolean answered(Unconfirmed channel) {
    lock.lock();
    try {
      return !channel.isAwaited();
    } finally {
      lock.unlock();
    }
  }

  /** For the writer: one message to a silent target, for a channel of its own; null: none. */
  @Nullable PendingPublish takeAside(Unconfirmed channel) {
    lock.lock();
    try {
      return outstanding.takeAside(channel, System.nanoTime());
    } finally {
      lock.unlock();
    }
  }

  /** For the writer: another channel cannot be had for the moment. */
  void noOtherChannel() {
    lock.lock();
    try {
      outstanding.noOtherChannel(System.nanoTime());
    } finally {
      lock.unlock();
    }
  }

  /** For the writer: a channel is open, and what is on no other one will be written on it. */
  void begin(Unconfirmed channel) {
    lock.lock();
    try {
      outstanding.begin(channel, System.nanoTime());
    } finally {
      lock.unlock();
    }
  }

  /** For the writer: what is to be written next; how many of the batch. */
  int take(PendingPublish[] batch) {
    lock.lock();
    try {
      return outstanding.take(batch, System.nanoTime());
    } finally {
      wake();
      lock.unlock();
    }
  }

  /**
   * For the writer: gives the batch its sequence numbers, before the first is written.
   *
   * @return how many are left in the batch, which are those that still wait; 0 where the channel
   *     was lost
   */
  int register(Unconfirmed channel, PendingPublish[] batch, int taken) {
    lock.lock();
    try {
      return outstanding.next().register(channel, batch, taken, System.nanoTime());
    } finally {
      lock.unlock();
    }
  }

  /** The broker has confirmed, or refused. */
  void confirmed(Unconfirmed channel, long number, boolean multiple, boolean ack) {
    change(() -> outstanding.confirmed(channel, number, multiple, ack, System.nanoTime()));
  }

  /**
   * No queue took a message; its confirm follows.
   *
   * @param reason what the broker says
   */
  void returned(
      Unconfirmed channel, String exchange, String key, @Nullable String id, String reason) {
    change(() -> outstanding.returned(channel, exchange, key, id, reason));
  }

  /** For the writer: this one will never succeed. */
  void fail(PendingPublish pending, WarrenException failure) {
    change(() -> outstanding.fail(pending, failure));
  }

  /**
   * The channel is gone, and what it did not confirm is written again on the next one.
   *
   * @param provoked what the broker says, where it closed the channel because of some message; null
   *     where it was no message's fault
   */
  void lost(Unconfirmed channel, BrokerErrors.@Nullable Close provoked) {
    change(() -> outstanding.lost(channel, provoked));
  }

  /** Fails those whose time is over. */
  void expire() {
    change(() -> outstanding.expire(System.nanoTime(), timeout));
  }

  /**
   * For the writer: there is no channel yet.
   *
   * @param reason a sentence, such as that there is no connection
   */
  void unreachable(String reason) {
    change(() -> outstanding.unreachable(reason));
  }

  /** The broker takes nothing from its publishers for the moment. */
  void blocked(String reason) {
    change(() -> outstanding.block(reason));
  }

  void unblocked() {
    change(() -> outstanding.block(null));
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      wake();
    } finally {
      lock.unlock();
    }
    completions.start();
  }

  /** Why the broker takes nothing; null when it does. */
  @Nullable String blockedBy() {
    lock.lock();
    try {
      return outstanding.blocked();
    } finally {
      lock.unlock();
    }
  }

  /** What waits, and for how long. */
  Health.Part health(String name) {
    lock.lock();
    try {
      PendingPublish oldest = outstanding.oldest();
      long left = oldest == null ? 0 : oldest.deadline - System.nanoTime();
      return PublishHealth.of(
          name,
          outstanding.count(),
          oldest,
          timeout.minusNanos(left),
          (waitingForRoom == 0 ? "" : "; " + waitingForRoom + " more wait for room")
              + outstanding.trouble());
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more, waits for what is open until the deadline, and fails what is left. */
  void close(long deadlineNanos) {
    lock.lock();
    try {
      closed = true;
      room.signalAll();
      long left = deadlineNanos - System.nanoTime();
      while (!outstanding.isEmpty() && left > 0) {
        left = room.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      outstanding.failAll(
          new ClosedException(
              "Warren was closed before the broker had confirmed the message; it may have arrived"
                  + " all the same"));
      ended = true;
      work.signal();
      lock.unlock();
    }
    completions.start();
  }
}
