package io.warren.processor.model;

import java.time.Duration;

/** How much of something there may be. */
public final class Limits {
  /** The longest time to live that RabbitMQ takes, of a queue's messages or of one message. */
  public static final Duration LONGEST = Duration.ofDays(3650);

  /** The runtime and RabbitMQ count in whole milliseconds. */
  public static final Duration SHORTEST = Duration.ofMillis(1);

  /** More retries than anyone waits for; it bounds what a typing error costs the compiler. */
  public static final int RETRIES = 1_000_000;

  /** Each different wait is a queue on the broker. */
  public static final int RETRY_QUEUES = 20;

  /** The bytes of a short string on the wire: every name, routing key and message type. */
  public static final int NAME_BYTES = 255;

  private Limits() {}
}
