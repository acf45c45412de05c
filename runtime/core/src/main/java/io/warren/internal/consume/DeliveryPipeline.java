package io.warren.internal.consume;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.StoreException;
import io.warren.internal.settle.Attempt;
import io.warren.internal.settle.ConsumerEvents;
import io.warren.internal.settle.ConsumerLog;
import io.warren.internal.settle.HandlerRun;
import io.warren.internal.settle.KeyLease;
import io.warren.internal.settle.Settlement;
import io.warren.internal.settle.TakenDelivery;
import io.warren.internal.settle.WrittenReply;
import io.warren.internal.store.DedupStore;
import io.warren.internal.store.UnusableKeyException;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.wire.Failure;
import io.warren.internal.wire.Handling;
import io.warren.internal.wire.Received;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one delivery, in this order:
 *
 * <ol>
 *   <li>its headers are read; an expired message is not handled;
 *   <li>its handler is found by its type, and its body decoded;
 *   <li>where the contract drops duplicates, its key is claimed, unless it was returned too often;
 *       a duplicate of what is being handled comes again later, one of what was handled is dropped,
 *       and one whose key cannot be used comes again a few times and is dead then;
 *   <li>the handler runs;
 *   <li>what the handler sent is confirmed;
 *   <li>its consequences are made safe and it is acknowledged: {@link Settlement}.
 * </ol>
 *
 * <p>When the process dies after any of these steps, the delivery is not yet acknowledged and the
 * broker delivers it again: what was done is done twice, and nothing is lost. A key that was
 * claimed is free again once its lease ends.
 */
final class DeliveryPipeline implements Pipeline {
  private final Routes routes;
  private final @Nullable Duplicates duplicates;
  private final DeliveryReader reader;
  private final Settlement settlement;
  private final Executor executor;
  private final ConsumerLog log;
  private final ConsumerEvents events;

  /**
   * @param duplicates null: the contract drops no duplicates
   */
  DeliveryPipeline(
      Routes routes,
      @Nullable Duplicates duplicates,
      Settlement settlement,
      TimeSource time,
      Executor executor,
      ConsumerLog log,
      ConsumerEvents events) {
    this.routes = routes;
    this.duplicates = duplicates;
    this.reader = new DeliveryReader(settlement, time, events);
    this.settlement = settlement;
    this.executor = executor;
    this.log = log;
    this.events = events;
  }

  @Override
  public void handle(TakenDelivery delivery) {
    Attempt attempt = reader.read(delivery);
    if (attempt == null) {
      return;
    }
    Received received = attempt.received();
    Route<?, ?> route = routes.of(received);
    if (route == null) {
      settlement.failed(
          attempt,
          Failure.terminal(
              Failure.UNKNOWN_TYPE,
              "no method of the contract takes the type '"
                  + received.properties().type()
                  + "' (routing key '"
                  + received.routingKey()
                  + "'); it knows "
                  + routes.types()));
      return;
    }
    handle(route, attempt);
  }

  @Override
  public void giveUp(TakenDelivery delivery, Throwable defect) {
    reader.giveUp(delivery, defect);
  }

  /** Each is handled as it comes. */
  @Override
  public void stop() {}

  private <T, R> void handle(Route<T, R> route, Attempt attempt) {
    Message<T> message = reader.decode(attempt, route.decoder());
    if (message == null) {
      return;
    }
    if (duplicates == null) {
      handle(route, attempt, message);
    } else {
      claim(duplicates, route, attempt, message);
    }
  }

  private <T, R> void claim(
      Duplicates duplicates, Route<T, R> route, Attempt attempt, Message<T> message) {
    Received received = attempt.received();
    if (duplicates.returnedTooOften(received)) {
      settlement.failed(
          attempt,
          Failure.terminal(
              Failure.DELIVERY_LIMIT,
              "it was returned "
                  + received.returns()
                  + " times: processes that handle it may die of it"));
      return;
    }
    String key;
    try {
      key = route.key(received, message.body());
    } catch (Throwable e) {
      // A user's getter.
      settlement.failed(attempt, noKey(route, e));
      return;
    }
    if (key == null || key.isEmpty()) {
      settlement.failed(
          attempt,
          Failure.terminal(
              Failure.NO_DEDUP_KEY,
              "the contract drops duplicates, but the message has no key to know them by"));
      return;
    }
    KeyLease lease = duplicates.lease(route.type(), key, route.hidesKey(), received.id());
    DedupStore.Claim found;
    try {
      found = duplicates.claim(lease);
    } catch (UnusableKeyException e) {
      settlement.keyUnusable(attempt, e);
      return;
    } catch (StoreException e) {
      events.mustWait(attempt, e);
      throw e;
    }
    switch (found) {
      case CLAIMED -> handle(route, attempt.holding(lease), message);
      case HELD -> settlement.later(attempt);
      case DONE -> {
        duplicates.dropped(received);
        settlement.dropped(attempt);
      }
    }
  }

  /** What a getter says may be what nobody is shown. */
  private static Failure noKey(Route<?, ?> route, Throwable thrown) {
    return route.isSensitive()
        ? Failure.terminal(
            Failure.NO_DEDUP_KEY,
            "its key cannot be read, for a "
                + thrown.getClass().getName()
                + " (what that says is not shown, as some values of the payload are sensitive)")
        : Failure.terminal(Failure.NO_DEDUP_KEY, thrown);
  }

  private <T, R> void handle(Route<T, R> route, Attempt attempt, Message<T> message) {
    Handling handling = Handling.begin(message.id(), message.conversationId());
    ConsumerLog.Scope about = log.about(attempt.received());
    HandlerRun run;
    Outcome<R> handled;
    try (handling;
        about) {
      run = events.calls(attempt);
      handled = call(route, message);
      run.over(handled.failure());
    }
    try {
      handling.whenSafe(
          executor,
          unsafe -> settle(route, attempt, run, unsafe == null ? handled : Outcome.failed(unsafe)));
    } catch (Throwable e) {
      // It has its key, and its attempt is over: nobody may begin another one by himself.
      settlement.failed(attempt, Failure.defect(e));
    }
  }

  private static <T, R> Outcome<R> call(Route<T, R> route, Message<T> message) {
    try {
      return Outcome.of(route.handler().handle(message));
    } catch (Throwable e) {
      // Errors too: a delivery that nobody settles would wait for ever.
      return Outcome.failed(Failure.thrown(e));
    }
  }

  private <R> void settle(Route<?, R> route, Attempt attempt, HandlerRun run, Outcome<R> outcome) {
    WrittenReply<R> reply = WrittenReply.of(route.encoder(), outcome.reply());
    run.handled(0, outcome.failure(), reply, outcome.next());
    if (outcome.failure() != null) {
      settlement.failed(attempt, outcome.failure());
    } else {
      settlement.succeeded(attempt, reply);
    }
  }

  /**
   * How the handler ended.
   *
   * @param failure null for a success
   * @param reply null where there is none
   * @param next what it produced and did not send; null where there is nothing
   */
  private record Outcome<R>(
      @Nullable Failure failure, @Nullable R reply, @Nullable Message<?> next) {
    static <R> Outcome<R> of(@Nullable MessageResult<R> result) {
      if (result == null) {
        return failed(
            Failure.retriable(
                Failure.NO_RESULT, "the handler returned null: return a MessageResult"));
      }
      return new Outcome<>(Failure.of(result), result.reply(), result.nextMessage());
    }

    static <R> Outcome<R> failed(Failure failure) {
      return new Outcome<>(failure, null, null);
    }
  }
}
