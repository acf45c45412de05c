package io.warren.internal.pipeline;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.PayloadException;
import io.warren.transport.Delivery;
import io.warren.transport.TimeSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one delivery, in this order:
 *
 * <ol>
 *   <li>its headers are read; an expired message is not handled;
 *   <li>its handler is found by its type, and its body decoded;
 *   <li>where the contract drops duplicates, its key is claimed; a duplicate of what is being
 *       handled comes again later, and one of what was handled is dropped;
 *   <li>the handler runs;
 *   <li>what the handler sent is confirmed;
 *   <li>its consequences are made safe and it is acknowledged: {@link Settlement}.
 * </ol>
 *
 * <p>When the process dies after any of these steps, the delivery is not yet acknowledged and the
 * broker delivers it again: what was done is done twice, and nothing is lost. A key that was
 * claimed is free again once its lease ends.
 */
final class DeliveryPipeline {
  private final Routes routes;
  private final @Nullable Dedup dedup;
  private final Settlement settlement;
  private final TimeSource time;
  private final Executor executor;

  /**
   * @param dedup null: the contract drops no duplicates
   */
  DeliveryPipeline(
      Routes routes,
      @Nullable Dedup dedup,
      Settlement settlement,
      TimeSource time,
      Executor executor) {
    this.routes = routes;
    this.dedup = dedup;
    this.settlement = settlement;
    this.time = time;
    this.executor = executor;
  }

  /**
   * Handles one delivery. Returns when the handler has; the settlement may come later.
   *
   * @throws io.warren.StoreException when its key could not be claimed: nothing has come of it, and
   *     it waits to be settled
   */
  void handle(Delivery delivery) {
    Received received = Received.of(delivery, MessageIds.SHARED, time.now());
    if (received.expired()) {
      settlement.failed(
          received, Failure.terminal(Failure.EXPIRED, "the message expired while it waited"));
      return;
    }
    Route<?, ?> route = routes.of(received);
    if (route == null) {
      settlement.failed(
          received,
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
    handle(route, received);
  }

  private <T, R> void handle(Route<T, R> route, Received received) {
    Message<T> message;
    try {
      message = received.message(route.decoder().decode(received.delivery().body()));
    } catch (PayloadException e) {
      settlement.failed(
          received, Failure.terminal(Failure.UNDECODABLE, String.valueOf(e.getMessage())));
      return;
    } catch (Throwable e) {
      // A user's mapper or payload class threw what it should not, perhaps an Error.
      settlement.failed(received, Failure.terminal(Failure.UNDECODABLE, Failure.describe(e)));
      return;
    }
    if (dedup == null) {
      handle(route, received, message);
    } else {
      claim(dedup, route, received, message);
    }
  }

  private <T, R> void claim(Dedup dedup, Route<T, R> route, Received received, Message<T> message) {
    String key;
    try {
      key = route.key(received, message.body());
    } catch (Throwable e) {
      // A user's getter.
      settlement.failed(received, Failure.terminal(Failure.NO_DEDUP_KEY, Failure.describe(e)));
      return;
    }
    if (key == null || key.isEmpty()) {
      settlement.failed(
          received,
          Failure.terminal(
              Failure.NO_DEDUP_KEY,
              "the contract drops duplicates, but the message has no key to know them by"));
      return;
    }
    Lease lease = dedup.lease(route.type(), key, received.id());
    switch (lease.claim()) {
      case CLAIMED -> handle(route, received.holding(lease), message);
      case HELD -> settlement.later(received);
      case DONE -> {
        dedup.dropped(received);
        settlement.dropped(received);
      }
    }
  }

  private <T, R> void handle(Route<T, R> route, Received received, Message<T> message) {
    Handling handling = Handling.begin(received.id());
    Outcome<R> outcome;
    try (handling) {
      outcome = Outcome.of(route.handler().handle(message));
    } catch (Throwable e) {
      // Errors too: a delivery that nobody settles would wait for ever.
      outcome = Outcome.thrown(e);
    }
    settleOnceConfirmed(handling, route, received, outcome);
  }

  private <R> void settleOnceConfirmed(
      Handling handling, Route<?, R> route, Received received, Outcome<R> outcome) {
    CompletableFuture<Void> confirmed = handling.confirmed();
    if (confirmed == null) {
      settle(route, received, outcome);
      return;
    }
    // Not on the thread that completes receipts: a settlement may wait for room in its window.
    confirmed.whenCompleteAsync(
        (done, failure) ->
            settle(route, received, failure == null ? outcome : Outcome.sendFailed(failure)),
        executor);
  }

  private <R> void settle(Route<?, R> route, Received received, Outcome<R> outcome) {
    if (outcome.failure() != null) {
      settlement.failed(received, outcome.failure());
    } else {
      settlement.succeeded(received, route.encoder(), outcome.reply());
    }
  }

  /**
   * How the handler ended.
   *
   * @param failure null for a success
   * @param reply null where there is none
   */
  private record Outcome<R>(@Nullable Failure failure, @Nullable R reply) {
    static <R> Outcome<R> of(@Nullable MessageResult<R> result) {
      if (result == null) {
        return new Outcome<>(
            Failure.retriable(
                Failure.NO_RESULT, "the handler returned null: return a MessageResult"),
            null);
      }
      return result.outcome() == MessageResult.Outcome.SUCCESS
          ? new Outcome<>(null, result.reply())
          : new Outcome<>(Failure.of(result), null);
    }

    static <R> Outcome<R> thrown(Throwable thrown) {
      return new Outcome<>(Failure.thrown(thrown), null);
    }

    static <R> Outcome<R> sendFailed(Throwable failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      return new Outcome<>(
          Failure.retriable(
              Failure.SEND_FAILED,
              "a message that the handler sent is not safe: " + cause.getMessage()),
          null);
    }
  }
}
