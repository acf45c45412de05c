package io.warren.internal.settle;

import io.warren.Message;
import io.warren.internal.observe.Reasons;
import io.warren.internal.wire.Failure;
import io.warren.observe.Event;
import io.warren.observe.NextMessage;
import io.warren.observe.Observer;
import io.warren.observe.Outcome;
import io.warren.observe.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One call of a handler, as observers see it. */
public final class HandlerRun {
  /** Nobody sees it. */
  static final HandlerRun UNOBSERVED = new HandlerRun(null, List.of(), Instant.EPOCH, null);

  private final @Nullable ConsumerEvents events;
  private final List<Attempt> attempts;
  private final Instant begun;
  private final Observer.@Nullable Scope scope;
  private final long begunNanos = System.nanoTime();

  /** Written by the handler's thread before anybody settles. */
  private Duration took = Duration.ZERO;

  HandlerRun(
      @Nullable ConsumerEvents events,
      List<Attempt> attempts,
      Instant begun,
      Observer.@Nullable Scope scope) {
    this.events = events;
    this.attempts = attempts;
    this.begun = begun;
    this.scope = scope;
  }

  /** Whether anybody sees it. */
  public boolean observed() {
    return events != null;
  }

  /**
   * The handler of one message is over, on its thread.
   *
   * @param failure null: a success
   */
  public void over(@Nullable Failure failure) {
    if (observed()) {
      over(List.of(result(failure)));
    }
  }

  /**
   * The handler of a batch is over, on its thread.
   *
   * @param failures that of each message, by its place in the batch; null: a success
   */
  public void overBatch(IntFunction<@Nullable Failure> failures) {
    if (observed()) {
      over(
          IntStream.range(0, attempts.size())
              .mapToObj(index -> result(failures.apply(index)))
              .toList());
    }
  }

  private void over(List<Result> results) {
    long end = System.nanoTime();
    took = Duration.ofNanos(end - begunNanos);
    attempts.forEach(attempt -> attempt.delivery().settlesFrom(end));
    Objects.requireNonNull(scope).close(results);
  }

  private static Result result(@Nullable Failure failure) {
    return failure == null
        ? Result.SUCCESS
        : new Result(failure.retriable() ? Outcome.FAILURE : Outcome.REJECT, Reasons.of(failure));
  }

  /**
   * What the handler sent is safe, or has failed its work.
   *
   * @param index the place of the message in its batch; 0 where it is alone
   * @param failure null: a success
   * @param reply null: there is none
   * @param next null: there is none
   */
  public void handled(
      int index,
      @Nullable Failure failure,
      @Nullable WrittenReply<?> reply,
      @Nullable Message<?> next) {
    if (events == null) {
      return;
    }
    Attempt attempt = attempts.get(index);
    events.handled(
        new Event.Handled(
            events.about(attempt),
            result(failure),
            reply == null ? null : reply.content(events.replyMask(attempt)),
            next == null ? null : asNext(next),
            waited(attempt.received().receiveTime()),
            took,
            attempts.size()));
  }

  /** The clock may have been put back meanwhile. */
  private Duration waited(Instant received) {
    return received.isAfter(begun) ? Duration.ZERO : Duration.between(received, begun);
  }

  private static NextMessage asNext(Message<?> next) {
    return new NextMessage(
        next.id(),
        next.parentId(),
        next.conversationId(),
        next.type(),
        next.exchange(),
        next.routingKey(),
        next.headers(),
        next.written());
  }
}
