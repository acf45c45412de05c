package io.warren.internal.send;

import io.warren.Message;
import io.warren.PayloadException;
import io.warren.Receipt;
import io.warren.ReplyMessage;
import io.warren.Request;
import io.warren.RequestTimeoutException;
import io.warren.Send;
import io.warren.WarrenException;
import io.warren.codec.Codec;
import io.warren.codec.PayloadType;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.internal.schedule.Schedules;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.SendLog;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.transport.Transport;
import io.warren.internal.wire.Handling;
import io.warren.internal.wire.MessageIds;
import io.warren.internal.wire.ReplyReader;
import io.warren.topology.DurationWords;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Sends messages of one kind. Thread-safe. */
public final class ContractSender<T, R> implements MessageSender<T, R> {
  private final Transport transport;
  private final @Nullable Schedules schedules;
  private final Executor executor;
  private final MessageSpec<T, R> spec;
  private final Codec.Encoder<T> encoder;
  private final @Nullable ReplyReader<R> replies;

  /** Prepares the writing of the payload and the reading of the reply. */
  public ContractSender(
      Transport transport,
      @Nullable Schedules schedules,
      Executor executor,
      Codec codec,
      MessageSpec<T, R> spec) {
    this.transport = transport;
    this.schedules = schedules;
    this.executor = executor;
    this.spec = spec;
    Codec own = spec.codecOr(codec);
    encoder = own.encoder(spec.payload());
    PayloadType<R> reply = spec.reply();
    replies = reply == null ? null : new ReplyReader<>(own.decoder(reply));
  }

  @Override
  public Send send(T payload) {
    return new SendBuilder<>(this, payload);
  }

  @Override
  public Request<R> request(T payload) {
    if (replies == null) {
      throw new IllegalStateException(spec.name() + " has no reply: send it");
    }
    return new RequestBuilder<>(this, payload);
  }

  @Override
  public Message<T> message(T payload) {
    Handling handling = Handling.current();
    Instant now = transport.time().now();
    return Message.builder(requirePayload(spec, payload))
        .id(ids().next(now.toEpochMilli()))
        .type(spec.type())
        .exchange(spec.exchange())
        .routingKey(spec.routingKey())
        .timestamp(now.truncatedTo(ChronoUnit.SECONDS))
        .receiveTime(now)
        .parentId(handling == null ? null : handling.messageId())
        .priority(spec.priority())
        .expiration(spec.expiration())
        .build();
  }

  static <T> T requirePayload(MessageSpec<T, ?> spec, T payload) {
    return Objects.requireNonNull(payload, () -> "the payload of " + spec.name() + " is null");
  }

  MessageSpec<T, R> spec() {
    return spec;
  }

  Codec.Encoder<T> encoder() {
    return encoder;
  }

  MessageIds ids() {
    return MessageIds.SHARED;
  }

  Instant now() {
    return transport.time().now();
  }

  CompletableFuture<Receipt> publish(OutgoingMessage message, Duration delay, long epochMillis) {
    boolean now = delay.isZero() || delay.isNegative();
    return transport.sends().publish(now ? message : Delays.delayed(message, delay, epochMillis));
  }

  /**
   * Where messages are scheduled.
   *
   * @throws IllegalStateException when there is no store for them
   */
  Schedules schedules() {
    return Schedules.required(schedules);
  }

  /** A send that did not even become a message. */
  <F> CompletableFuture<F> failed(WarrenException failure) {
    SendLog.failed(spec.name(), failure);
    return CompletableFuture.failedFuture(failure);
  }

  CompletableFuture<ReplyMessage<R>> request(OutgoingMessage message, Duration timeout) {
    ReplyReader<R> reader = Objects.requireNonNull(replies);
    CompletableFuture<ReplyMessage<R>> result = new CompletableFuture<>();
    CompletableFuture<IncomingMessage> answer = transport.requests().request(message);
    TimeSource.Cancellable deadline =
        transport
            .time()
            .schedule(
                timeout,
                () ->
                    executor.execute(
                        () -> answer.completeExceptionally(tooLate(message.id(), timeout))));
    answer.whenComplete(
        (reply, failure) -> {
          complete(message, result, reader, reply, failure);
          deadline.cancel();
        });
    return result;
  }

  private void complete(
      OutgoingMessage request,
      CompletableFuture<ReplyMessage<R>> result,
      ReplyReader<R> reader,
      @Nullable IncomingMessage reply,
      @Nullable Throwable failure) {
    if (reply == null) {
      Throwable reason = Objects.requireNonNull(failure);
      SendLog.requestFailed(request, reason);
      result.completeExceptionally(reason);
      return;
    }
    try {
      result.complete(reader.read(reply));
    } catch (WarrenException e) {
      result.completeExceptionally(e);
    } catch (Throwable e) {
      // What a user's mapper throws; the future must not stay open for it.
      result.completeExceptionally(
          new PayloadException("the reply to " + spec.name() + " cannot be read: " + e, e));
    }
  }

  private RequestTimeoutException tooLate(String id, Duration timeout) {
    return new RequestTimeoutException(
        "no reply to "
            + spec.name()
            + " "
            + id
            + " within "
            + DurationWords.of(timeout)
            + ": is its consumer running, and fast enough?");
  }
}
