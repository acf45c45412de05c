package io.warren.internal.settle;

import io.warren.internal.wire.Failure;
import io.warren.internal.wire.Received;
import io.warren.topology.DurationWords;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What is logged of a consumer's failures, by the logger of its contract's name: each attempt once,
 * with the stack trace of what was thrown. Thread-safe.
 */
public final class ConsumerLog {
  /** In the MDC, the id of the message that is handled. */
  public static final String MESSAGE = "warren.message";

  /** In the MDC, the id of the message that began it all. */
  public static final String CONVERSATION = "warren.conversation";

  /** In the MDC, which attempt at the message it is, from 1. */
  public static final String ATTEMPT = "warren.attempt";

  /** In the MDC, the wire name of the message, where its sender stated one. */
  public static final String TYPE = "warren.type";

  /** In the MDC, the queue that the message came from. */
  public static final String QUEUE = "warren.queue";

  private static final String RETRIED =
      "message {} of queue '{}' failed ({}: {}); retry {} of {} in {}";

  private final Logger log;
  private final String queue;

  /**
   * @param contract the contract's own name
   */
  public ConsumerLog(String contract, String queue) {
    log = LoggerFactory.getLogger(contract);
    this.queue = queue;
  }

  /** What the lines of a thread are about, until it is closed. */
  public static final class Scope implements AutoCloseable {
    private Scope() {}

    @Override
    public void close() {
      MDC.remove(MESSAGE);
      MDC.remove(CONVERSATION);
      MDC.remove(ATTEMPT);
      MDC.remove(TYPE);
      MDC.remove(QUEUE);
    }
  }

  /** Says in the MDC that the current thread's lines are about a message. */
  public Scope about(Received received) {
    MDC.put(MESSAGE, received.id());
    MDC.put(CONVERSATION, received.conversationId());
    MDC.put(ATTEMPT, String.valueOf(received.retries() + 1));
    return aboutBatch(received.properties().type());
  }

  /**
   * Says in the MDC that the current thread's lines are about several messages.
   *
   * @param type null: not about all of one type
   */
  public Scope aboutBatch(@Nullable String type) {
    MDC.put(QUEUE, queue);
    if (type != null) {
      MDC.put(TYPE, type);
    }
    return new Scope();
  }

  /** An attempt failed, and another one follows. */
  void retried(Received received, Failure failure, int retry, int retries, Duration wait) {
    // A null at the end is none to the logger.
    @Nullable Object[] said = {
      received.id(),
      queue,
      failure.code(),
      failure.message(),
      retry,
      retries,
      DurationWords.of(wait),
      failure.cause()
    };
    Scope scope = about(received);
    try (scope) {
      // What was thrown is a warning: nobody looks for a stack trace among what is normal.
      if (failure.cause() == null) {
        log.info(RETRIED, said);
      } else {
        log.warn(RETRIED, said);
      }
    }
  }

  /** An attempt failed, and it was the last. */
  void dead(Received received, Failure failure) {
    Scope scope = about(received);
    try (scope) {
      log.warn(
          "message {} of queue '{}' is dead at attempt {} ({}: {})",
          received.id(),
          queue,
          received.retries() + 1,
          failure.code(),
          failure.message(),
          failure.cause());
    }
  }

  /** A handler of batches threw: once for all of its messages. */
  public void batchThrew(int messages, Throwable thrown) {
    Scope scope = aboutBatch(null);
    try (scope) {
      log.warn("a batch of {} messages of queue '{}' failed", messages, queue, thrown);
    }
  }
}
