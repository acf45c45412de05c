package io.warren.internal.send;

import io.warren.Receipt;
import io.warren.internal.schedule.Schedules;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.observe.About;
import io.warren.observe.Content;
import io.warren.observe.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** How one message leaves. */
sealed interface Exit {
  /**
   * Sends it.
   *
   * @param epochMillis the time of its creation
   */
  CompletableFuture<Receipt> leave(OutgoingMessage message, long epochMillis);

  /** What observers are told once it is safe. */
  Event safe(ObservedSend send, About about, Content content, Duration took);

  /**
   * It goes to its exchange.
   *
   * @param delay none or a negative one: at once
   */
  record ByBroker(Exits exits, Duration delay) implements Exit {
    @Override
    public CompletableFuture<Receipt> leave(OutgoingMessage message, long epochMillis) {
      return exits.publish(message, delay, epochMillis);
    }

    @Override
    public Event safe(ObservedSend send, About about, Content content, Duration took) {
      return Exits.atOnce(delay)
          ? new Event.Sent(about, content, took)
          : new Event.Delayed(about, content, send.begun().plus(delay), took);
    }
  }

  /**
   * It is kept until it is due.
   *
   * @param replacing in the place of one with its id
   */
  record ByStore(Schedules schedules, Instant due, boolean replacing) implements Exit {
    @Override
    public CompletableFuture<Receipt> leave(OutgoingMessage message, long epochMillis) {
      return schedules.add(message, due, replacing);
    }

    @Override
    public Event safe(ObservedSend send, About about, Content content, Duration took) {
      return new Event.Scheduled(about, content, due, replacing, took);
    }
  }
}
