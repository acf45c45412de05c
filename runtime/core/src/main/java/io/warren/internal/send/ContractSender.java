package io.warren.internal.send;

import io.warren.Message;
import io.warren.Request;
import io.warren.Send;
import io.warren.codec.Codec;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.internal.observe.Facts;
import io.warren.internal.observe.MessageMasks;
import io.warren.internal.observe.Observers;
import io.warren.internal.schedule.Schedules;
import io.warren.internal.transport.Transport;
import io.warren.internal.wire.Handling;
import io.warren.internal.wire.MessageIds;
import io.warren.internal.wire.ReplyReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Sends messages of one kind. Thread-safe. */
public final class ContractSender<T, R> implements MessageSender<T, R> {
  private final Kind<T> kind;
  private final Exits exits;
  private final @Nullable Requests<R> requests;

  /** Prepares the writing of the payload and the reading of the reply. */
  public ContractSender(
      Transport transport,
      @Nullable Schedules schedules,
      Executor executor,
      Codec codec,
      Observers observers,
      MessageSpec<T, R> spec) {
    kind = new Kind<>(spec, spec.encoder(codec), observers, MessageMasks.of(spec));
    exits = new Exits(transport, schedules);
    Codec.Decoder<R> reply = spec.replyDecoder(codec);
    requests =
        reply == null
            ? null
            : new Requests<>(spec.name(), transport, executor, new ReplyReader<>(reply));
  }

  @Override
  public Send send(T payload) {
    return new SendBuilder<>(kind, exits, payload);
  }

  @Override
  public Request<R> request(T payload) {
    if (requests == null) {
      throw new IllegalStateException(kind.spec().name() + " has no reply: send it");
    }
    return new RequestBuilder<>(kind, requests, payload);
  }

  @Override
  public Message<T> message(T payload) {
    MessageSpec<T, ?> spec = kind.spec();
    Handling handling = Handling.current();
    Integer priority = spec.priority();
    Instant now = exits.now();
    return Message.builder(kind.require(payload))
        .id(MessageIds.SHARED.next(now.toEpochMilli()))
        .type(spec.type())
        .exchange(spec.exchange())
        .routingKey(spec.routingKey())
        .timestamp(now.truncatedTo(ChronoUnit.SECONDS))
        .receiveTime(now)
        .parentId(handling == null ? null : handling.messageId())
        .conversationId(handling == null ? null : handling.conversationId())
        .priority(priority == null ? 0 : priority)
        .expiration(spec.expiration())
        .written(Facts.content(kind.encoder(), payload, kind.masks().message()))
        .build();
  }
}
