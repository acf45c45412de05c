package io.warren.internal.consume;

import io.warren.DeadLetter;
import io.warren.DeadLetters;
import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.TopologyException;
import io.warren.WarrenException;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.QueueReader;
import io.warren.internal.transport.Transport;
import io.warren.internal.wire.BrokerDeath;
import io.warren.internal.wire.Copies;
import io.warren.internal.wire.MessageIds;
import io.warren.internal.wire.Received;
import io.warren.internal.wire.UnreadParts;
import io.warren.internal.wire.WireHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The dead letters of one queue. */
public final class DeadLetterQueue implements DeadLetters {
  private final Transport transport;
  private final String queue;
  private final String deadQueue;
  private final Copies copies;
  private final @Nullable String meant;
  private final DeadLetterEvents events;

  /**
   * @param meant where no such queue may exist, which one may have been meant, for people
   * @param events is told of what is replayed and discarded
   */
  public DeadLetterQueue(
      Transport transport,
      String queue,
      String deadQueue,
      @Nullable String meant,
      DeadLetterEvents events) {
    this.transport = transport;
    this.queue = queue;
    this.deadQueue = deadQueue;
    this.meant = meant;
    this.events = events;
    copies = new Copies(queue, transport.time());
  }

  private QueueReader read() {
    try {
      return transport.read(deadQueue);
    } catch (TopologyException e) {
      throw meant == null ? e : new TopologyException(e.getMessage() + "; " + meant, e);
    }
  }

  @Override
  public String deadQueue() {
    return deadQueue;
  }

  @Override
  public long count() {
    try (QueueReader reader = read()) {
      return reader.count();
    }
  }

  @Override
  public List<DeadLetter> list(int limit) {
    List<DeadLetter> letters = new ArrayList<>();
    try (QueueReader reader = read()) {
      while (letters.size() < limit) {
        Delivery delivery = reader.next();
        if (delivery == null) {
          break;
        }
        letters.add(found(delivery).letter());
      }
    }
    return letters;
  }

  @Override
  public int discard(Predicate<DeadLetter> which) {
    events.refuseObservers();
    try (QueueReader reader = read()) {
      return choose(reader, which, this::discard);
    }
  }

  private void discard(Received received) {
    received.delivery().ack();
    events.discarded(received);
  }

  @Override
  public int replay(Predicate<DeadLetter> which) {
    events.refuseObservers();
    List<CompletableFuture<Void>> copied = new ArrayList<>();
    // The reader closes after the last confirm: what is not confirmed then goes back.
    try (QueueReader reader = read()) {
      int chosen = chooseAndSend(reader, which, copied);
      awaitAll(copied, chosen);
      return chosen;
    }
  }

  /** What was sent back before something goes wrong is said, too. */
  private int chooseAndSend(
      QueueReader reader, Predicate<DeadLetter> which, List<CompletableFuture<Void>> copied) {
    try {
      return choose(reader, which, received -> copied.add(replay(received)));
    } catch (RuntimeException e) {
      int sent = countSent(copied);
      if (e instanceof WarrenException) {
        throw new PublishFailedException(
            sentBefore(sent) + "; the others stay in '" + deadQueue + "': " + e.getMessage(), e);
      }
      e.addSuppressed(new PublishFailedException(sentBefore(sent)));
      throw e;
    }
  }

  private String sentBefore(int sent) {
    return sent + " dead letters had been sent back to queue '" + queue + "' by then";
  }

  /** Waits for them. */
  private static int countSent(List<CompletableFuture<Void>> copied) {
    int sent = 0;
    for (CompletableFuture<Void> copy : copied) {
      if (copy.handle((done, failure) -> failure == null).join()) {
        sent++;
      }
    }
    return sent;
  }

  /** Fails where this one cannot be sent: the others can. */
  private CompletableFuture<Void> replay(Received received) {
    if (received.withoutBody()) {
      return CompletableFuture.failedFuture(
          new InvalidMessageException("message " + received.id() + ": " + received.unreadable()));
    }
    OutgoingMessage copy;
    try {
      copy = copies.replay(received);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    return transport
        .settlements()
        .publish(copy)
        .thenAccept(
            receipt -> {
              received.delivery().ack();
              events.replayed(received);
            });
  }

  private void awaitAll(List<CompletableFuture<Void>> copied, int chosen) {
    int failures = 0;
    Throwable last = null;
    for (CompletableFuture<Void> copy : copied) {
      try {
        copy.get();
      } catch (ExecutionException e) {
        failures++;
        last = e.getCause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw interrupted(copied, chosen, e);
      }
    }
    if (last != null) {
      throw new PublishFailedException(
          failures
              + " of "
              + chosen
              + " dead letters could not be sent back to queue '"
              + queue
              + "' and stay in '"
              + deadQueue
              + "'; the last because: "
              + last.getMessage(),
          last);
    }
  }

  private PublishFailedException interrupted(
      List<CompletableFuture<Void>> copied, int chosen, InterruptedException cause) {
    long sent =
        copied.stream().filter(copy -> copy.isDone() && !copy.isCompletedExceptionally()).count();
    return new PublishFailedException(
        "interrupted when "
            + sent
            + " of "
            + chosen
            + " dead letters had been sent back to queue '"
            + queue
            + "'; the others stay in '"
            + deadQueue
            + "', and some of them may have been sent back all the same",
        cause);
  }

  /** Only what is there at the beginning: what dies meanwhile is not replayed for ever. */
  private int choose(QueueReader reader, Predicate<DeadLetter> which, Consumer<Received> consumer) {
    int chosen = 0;
    for (long left = reader.count(); left > 0; left--) {
      Delivery delivery = reader.next();
      if (delivery == null) {
        break;
      }
      Found found = found(delivery);
      if (which.test(found.letter())) {
        consumer.accept(found.received());
        chosen++;
      }
    }
    return chosen;
  }

  private Found found(Delivery delivery) {
    Received received = Received.of(delivery, MessageIds.SHARED, transport.time().now());
    BrokerDeath death = BrokerDeath.last(received.properties().headers());
    if (death == null) {
      return new Found(received, letter(received));
    }
    Received original = received.from(death);
    return new Found(original, letter(original, death));
  }

  /** A delivery from the dead queue, as it goes back and as people see it. */
  private record Found(Received received, DeadLetter letter) {}

  private static DeadLetter letter(Received received, BrokerDeath death) {
    return new DeadLetter(
        received.message(received.delivery().body()),
        death.reason(),
        withLosses(received, ""),
        death.time() == null ? received.receiveTime() : death.time());
  }

  private static DeadLetter letter(Received received) {
    Map<String, Object> headers = received.properties().headers();
    return new DeadLetter(
        received.message(received.delivery().body()),
        WireHeaders.text(headers, WireHeaders.FAILURE_CODE, ""),
        withLosses(received, WireHeaders.text(headers, WireHeaders.FAILURE_MESSAGE, "")),
        failureTime(headers, received.receiveTime()));
  }

  /** What it died of, and what of the message is not here. */
  private static String withLosses(Received received, String reason) {
    StringJoiner all = new StringJoiner("; ");
    String unreadable = received.unreadable();
    String leftOut = WireHeaders.text(received.properties().headers(), UnreadParts.LEFT_OUT, "");
    for (String part :
        new String[] {
          reason,
          unreadable == null ? "" : "not read: " + unreadable,
          leftOut.isEmpty() ? "" : "left out of this copy: " + leftOut
        }) {
      if (!part.isEmpty()) {
        all.add(part);
      }
    }
    return all.toString();
  }

  private static Instant failureTime(Map<String, Object> headers, Instant otherwise) {
    return headers.get(WireHeaders.FAILURE_TIME) instanceof Number millis
        ? Instant.ofEpochMilli(millis.longValue())
        : otherwise;
  }
}
