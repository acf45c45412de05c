package io.warren.internal.send;

import io.warren.PayloadException;
import io.warren.ReplyFailedException;
import io.warren.ReplyMessage;
import io.warren.RequestTimeoutException;
import io.warren.WarrenException;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.transport.Transport;
import io.warren.internal.wire.ReplyReader;
import io.warren.internal.wire.SendLog;
import io.warren.topology.DurationWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Requests messages of one kind, and reads their replies. Thread-safe. */
final class Requests<R> {
  private final String name;
  private final Transport transport;
  private final Executor executor;
  private final ReplyReader<R> replies;

  /**
   * @param name what is requested, for errors
   */
  Requests(String name, Transport transport, Executor executor, ReplyReader<R> replies) {
    this.name = name;
    this.transport = transport;
    this.executor = executor;
    this.replies = replies;
  }

  Instant now() {
    return transport.time().now();
  }

  /**
   * Sends it, and waits for its reply.
   *
   * @param observed tells observers; null: there are none
   */
  CompletableFuture<ReplyMessage<R>> request(
      OutgoingMessage message, Duration timeout, @Nullable ObservedSend observed) {
    if (observed != null) {
      observed.requested(timeout);
    }
    CompletableFuture<ReplyMessage<R>> result = new CompletableFuture<>();
    CompletableFuture<IncomingMessage> answer = transport.requests().request(message);
    TimeSource.Cancellable deadline =
        transport
            .time()
            .schedule(
                timeout,
                () ->
                    executor.execute(
                        () -> answer.completeExceptionally(tooLate(message, timeout))));
    answer.whenComplete(
        (reply, failure) -> {
          complete(message, observed, result, reply, failure);
          deadline.cancel();
        });
    return result;
  }

  private void complete(
      OutgoingMessage request,
      @Nullable ObservedSend observed,
      CompletableFuture<ReplyMessage<R>> result,
      @Nullable IncomingMessage reply,
      @Nullable Throwable failure) {
    if (reply == null) {
      Throwable reason = Objects.requireNonNull(failure);
      SendLog.requestFailed(request, reason);
      fail(observed, result, reason);
      return;
    }
    try {
      ReplyMessage<R> read = replies.read(reply);
      if (observed != null) {
        observed.answered(reply);
      }
      result.complete(read);
    } catch (ReplyFailedException e) {
      if (observed != null) {
        observed.answered(reply);
      }
      result.completeExceptionally(e);
    } catch (WarrenException e) {
      fail(observed, result, e);
    } catch (Throwable e) {
      // What a user's mapper throws; the future must not stay open for it.
      fail(
          observed,
          result,
          new PayloadException("the reply to " + name + " cannot be read: " + e, e));
    }
  }

  private void fail(
      @Nullable ObservedSend observed,
      CompletableFuture<ReplyMessage<R>> result,
      Throwable failure) {
    try {
      if (observed != null) {
        observed.failed(failure);
      }
    } finally {
      result.completeExceptionally(failure);
    }
  }

  private RequestTimeoutException tooLate(OutgoingMessage request, Duration timeout) {
    String trouble = transport.requests().trouble(request);
    return new RequestTimeoutException(
        "no reply to "
            + name
            + " "
            + request.id()
            + " within "
            + DurationWords.of(timeout)
            + ": "
            + (trouble == null ? "is its consumer running, and fast enough?" : trouble));
  }
}
