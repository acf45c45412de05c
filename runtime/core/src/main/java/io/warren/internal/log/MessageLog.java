package io.warren.internal.log;

import io.warren.Health;
import io.warren.InvalidMessageException;
import io.warren.annotation.ExchangeType;
import io.warren.internal.limits.AmqpLimits;
import io.warren.internal.transport.Transport;
import io.warren.observe.About;
import io.warren.observe.Event;
import io.warren.observe.LogOptions;
import io.warren.observe.Observer;
import io.warren.observe.Sending;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Publishes each event as an entry of the message log. It never keeps a message waiting: entries
 * wait here, and what does not fit is counted. Thread-safe.
 */
public final class MessageLog implements Observer {
  /** A process that ends is not kept by a log that nobody takes. */
  private static final long LONGEST_CLOSE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final Duration MOST_OF_CLOSE = Duration.ofSeconds(2);

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final String exchange;
  private final EntryWriter writer;
  private final Losses losses = new Losses();
  private final Entries entries = new Entries(losses);
  private final Shipping shipping;

  // Apart, as different threads count the two. Of a send that began before the log did, only the
  // end is counted, so that the close of such a log may wait for one too few.
  private final LongAdder sendsBegun = new LongAdder();
  private final LongAdder sendsEnded = new LongAdder();

  /**
   * Publishes nothing yet.
   *
   * @param executor publishes
   * @param instance which Warren it is
   * @throws IllegalArgumentException for names that no broker takes
   */
  public MessageLog(
      String exchange,
      String routingKey,
      LogOptions options,
      Transport transport,
      Executor executor,
      String instance) {
    this.exchange = exchange;
    Lots lots = new Lots(exchange, routingKey, options.application(), instance);
    check(exchange, lots);
    writer = new EntryWriter(new ContentWriter(options.payloads()));
    shipping = new Shipping(transport.log(), transport.time(), executor, entries, lots, losses);
  }

  private static void check(String exchange, Lots lots) {
    if (exchange.isEmpty()) {
      throw new IllegalArgumentException(
          "the message log has an exchange with a name, which its readers bind their queues to");
    }
    try {
      AmqpLimits.check(lots.message(Instant.EPOCH, Lots.NONE, 1, 0, true));
    } catch (InvalidMessageException e) {
      throw new IllegalArgumentException(
          "the message log cannot be published: " + e.getMessage(), e);
    }
  }

  /** How much of the time that a close may take is the log's own, whatever others take. */
  public static Duration closing(Duration whole) {
    Duration tenth = whole.dividedBy(10);
    return tenth.compareTo(MOST_OF_CLOSE) < 0 ? tenth : MOST_OF_CLOSE;
  }

  /** What it publishes to: a topic exchange, as the contract of the log says. */
  public static Topology topology(String exchange) {
    return Topology.builder().exchange(Exchange.of(exchange, ExchangeType.TOPIC)).build();
  }

  @Override
  public void sending(Sending message) {
    if (!isOfLog(message.about())) {
      sendsBegun.increment();
    }
  }

  @Override
  public void happened(Event event) {
    if (isOfLog(event.about())) {
      return;
    }
    try {
      add(event);
    } finally {
      if (endsSending(event)) {
        sendsEnded.increment();
      }
    }
  }

  private void add(Event event) {
    Entries.Added added;
    try {
      added = writer.write(event, entries);
    } catch (Throwable e) {
      entries.unwritten();
      losses.sayUnwritten(e);
      throw e;
    }
    if (added == Entries.Added.NO_ROOM) {
      losses.sayNoRoom();
    }
    shipping.added(added == Entries.Added.ENOUGH);
  }

  /** A Warren that reads its own log would log that it reads, and read that, without end. */
  private boolean isOfLog(About about) {
    return Lots.TYPE.equals(about.type()) && exchange.equals(about.exchange());
  }

  private static boolean endsSending(Event event) {
    return event instanceof Event.Sent
        || event instanceof Event.Delayed
        || event instanceof Event.Scheduled
        || event instanceof Event.SendFailed
        || event instanceof Event.Answered
        || event instanceof Event.RequestFailed;
  }

  /**
   * A part of health, which is up also while the log fails: whoever asks whether this process can
   * do its work is told that it can.
   */
  public Health.Part health() {
    long dropped = losses.count();
    int waiting = entries.count();
    String trouble = losses.trouble();
    return new Health.Part(
        "message log",
        true,
        (dropped == 0 ? "nothing dropped" : dropped + " entries dropped")
            + (trouble == null ? "" : "; the last message of the log failed: " + trouble),
        Map.of("waiting", (long) waiting, "dropped", dropped));
  }

  /**
   * Waits for what is told of sends that have ended, publishes what waits, and takes no more.
   *
   * @param deadline at most that long, and at most five seconds
   */
  public void close(Duration deadline) {
    long end = System.nanoTime() + Math.min(deadline.toNanos(), LONGEST_CLOSE_NANOS);
    while (sendsUnderWay() > 0 && Shipping.waits(end)) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    entries.close();
    shipping.close(end);
  }

  /** Or more: what ends meanwhile counts as if it had not. */
  private long sendsUnderWay() {
    long ended = sendsEnded.sum();
    return sendsBegun.sum() - ended;
  }
}
