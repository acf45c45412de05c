package io.warren.internal.consume;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.codec.Codec;
import io.warren.contract.BatchHandler;
import io.warren.contract.ConsumerSpec;
import io.warren.internal.settle.Attempt;
import io.warren.internal.settle.ConsumerEvents;
import io.warren.internal.settle.ConsumerLog;
import io.warren.internal.settle.HandlerRun;
import io.warren.internal.settle.Settlement;
import io.warren.internal.settle.TakenDelivery;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.wire.Failure;
import io.warren.internal.wire.Handling;
import io.warren.internal.work.HandlerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the deliveries of a consumer that handles batches, in this order:
 *
 * <ol>
 *   <li>a delivery's headers are read and its body decoded; one that is expired or cannot be read
 *       takes its own way from here and is in no batch;
 *   <li>it waits in a batch until that is full or due: {@link Batches};
 *   <li>those of the batch whose channel is gone are left out: they come again;
 *   <li>the handler runs;
 *   <li>what the handler sent is confirmed;
 *   <li>for each message by itself, its consequences are made safe and it is acknowledged: {@link
 *       Settlement}.
 * </ol>
 *
 * <p>When the process dies after any of these steps, those deliveries of the batch that are not yet
 * acknowledged are delivered again, and perhaps in other batches: what was done for them is done
 * twice, and nothing is lost.
 */
final class BatchPipeline<T> implements Pipeline {
  private final DeliveryReader reader;
  private final Codec.Decoder<T> decoder;
  private final BatchHandler<T> handler;
  private final Settlement settlement;
  private final Executor executor;
  private final ConsumerLog log;
  private final ConsumerEvents events;
  private final String type;
  private final Batches<T> batches;

  /**
   * @param pool whose workers call {@link #handle}
   */
  BatchPipeline(
      ConsumerSpec.Batch<T> batch,
      Codec codec,
      Settlement settlement,
      HandlerPool pool,
      TimeSource time,
      Executor executor,
      ConsumerLog log,
      ConsumerEvents events) {
    this.reader = new DeliveryReader(settlement, time, events);
    this.decoder = batch.message().decoder(codec);
    this.handler = batch.handler();
    this.settlement = settlement;
    this.executor = executor;
    this.log = log;
    this.events = events;
    this.type = batch.message().type();
    this.batches = new Batches<>(batch.size(), batch.flushInterval(), time, pool, this::handle);
  }

  @Override
  public void handle(TakenDelivery delivery) {
    Attempt attempt = reader.read(delivery);
    if (attempt == null) {
      return;
    }
    Message<T> message = reader.decode(attempt, decoder);
    if (message != null) {
      batches.add(new BatchMessage<>(attempt, message), attempt.received().receiveTime());
    }
  }

  @Override
  public void giveUp(TakenDelivery delivery, Throwable defect) {
    reader.giveUp(delivery, defect);
  }

  @Override
  public void stop() {
    batches.stop();
  }

  private void handle(List<BatchMessage<T>> batch) {
    List<Attempt> attempts = new ArrayList<>();
    List<Message<T>> messages = new ArrayList<>();
    for (BatchMessage<T> member : batch) {
      if (member.attempt().delivery().open()) {
        attempts.add(member.attempt());
        messages.add(member.message());
      } else {
        member.attempt().delivery().leave();
        events.notHandled(member.attempt());
      }
    }
    if (messages.isEmpty()) {
      return;
    }
    try {
      handle(attempts, List.copyOf(messages));
    } catch (Throwable e) {
      // Deliveries that nobody settles would wait for ever.
      for (Attempt each : attempts) {
        if (each.delivery().open()) {
          settlement.failed(each, Failure.defect(e));
        }
      }
    }
  }

  private void handle(List<Attempt> attempts, List<Message<T>> messages) {
    // Of many messages, none is the parent of what is sent.
    Handling handling = Handling.beginBatch();
    ConsumerLog.Scope about = log.aboutBatch(type);
    HandlerRun run;
    BatchResult handled;
    try (handling;
        about) {
      run = events.callsWithBatch(attempts);
      handled = call(messages);
      run.overBatch(index -> Failure.of(handled.resultOf(messages.get(index))));
    }
    handling.whenSafe(
        executor,
        unsafe -> {
          for (int i = 0; i < messages.size(); i++) {
            settle(attempts.get(i), run, i, handled.resultOf(messages.get(i)), unsafe);
          }
        });
  }

  private BatchResult call(List<Message<T>> messages) {
    try {
      return answered(handler.handle(messages));
    } catch (Throwable e) {
      // Errors too: deliveries that nobody settles would wait for ever.
      log.batchThrew(messages.size(), e);
      return BatchResult.failure(Failure.EXCEPTION, Failure.describe(e));
    }
  }

  private static BatchResult answered(@Nullable BatchResult result) {
    return result == null
        ? BatchResult.failure(Failure.NO_RESULT, "the handler returned null: return a BatchResult")
        : result;
  }

  /**
   * @param index its place in the batch
   * @param unsafe what of the handler's sends has failed; null: nothing
   */
  private void settle(
      Attempt attempt,
      HandlerRun run,
      int index,
      MessageResult<Void> result,
      @Nullable Failure unsafe) {
    Failure failure = unsafe == null ? Failure.of(result) : unsafe;
    run.handled(index, failure, null, result.nextMessage());
    if (failure == null) {
      settlement.succeeded(attempt, null);
    } else {
      settlement.failed(attempt, failure);
    }
  }
}
