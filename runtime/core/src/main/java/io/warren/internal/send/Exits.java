package io.warren.internal.send;

import io.warren.Receipt;
import io.warren.internal.schedule.Schedules;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where a message that is built leaves: at once, by the delay ladder, or when it is due. */
final class Exits {
  private final Transport transport;
  private final @Nullable Schedules schedules;

  /**
   * @param schedules null: there is no store for them
   */
  Exits(Transport transport, @Nullable Schedules schedules) {
    this.transport = transport;
    this.schedules = schedules;
  }

  Instant now() {
    return transport.time().now();
  }

  /**
   * Publishes a message.
   *
   * @param delay none or a negative one: at once
   * @param epochMillis the time of its creation
   */
  CompletableFuture<Receipt> publish(OutgoingMessage message, Duration delay, long epochMillis) {
    return transport
        .sends()
        .publish(atOnce(delay) ? message : Delays.delayed(message, delay, epochMillis));
  }

  /** Whether a delay is none. */
  static boolean atOnce(Duration delay) {
    return delay.isZero() || delay.isNegative();
  }

  /**
   * Where messages are scheduled.
   *
   * @throws IllegalStateException when there is no store for them
   */
  Schedules schedules() {
    return Schedules.required(schedules);
  }
}
