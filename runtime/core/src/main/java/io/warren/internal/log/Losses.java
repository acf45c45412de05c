package io.warren.internal.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Entries that are in no message, and why: counted, and said once a minute. Thread-safe. */
final class Losses {
  private static final Logger log = LoggerFactory.getLogger(MessageLog.class);
  private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final AtomicLong count = new AtomicLong();
  private final AtomicLong lastSaid = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

  /** Why the last message was not published; null: it was. */
  private volatile @Nullable String trouble;

  /** How many so far. */
  long count() {
    return count.get();
  }

  @Nullable String trouble() {
    return trouble;
  }

  /** A message of the log was published. */
  void published() {
    trouble = null;
  }

  /** So many entries are in none. */
  void add(int entries) {
    count.addAndGet(entries);
  }

  /** One was not, and with it nothing of what is in it. */
  void failed(int entries, String reason) {
    trouble = reason;
    add(entries);
    say(reason);
  }

  /** Says that what was counted does not fit. */
  void sayNoRoom() {
    String reason = trouble;
    say(reason == null ? "more happens than the broker takes entries of" : reason);
  }

  /** Says that what was counted could not even be named. */
  void sayUnwritten(Throwable thrown) {
    say("an entry cannot be written: " + thrown);
  }

  private void say(String reason) {
    long now = System.nanoTime();
    long last = lastSaid.get();
    if (now - last >= PAUSE_NANOS && lastSaid.compareAndSet(last, now)) {
      log.warn(
          "the message log lacks {} entries so far, and messages do not wait for it: {}",
          count.get(),
          reason);
    }
  }
}
