package io.warren.internal.consume;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.codec.Codec;
import io.warren.contract.BatchHandler;
import io.warren.contract.ConsumerSpec;
import io.warren.internal.settle.Attempt;
import io.warren.internal.settle.ConsumerLog;
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
      ConsumerLog log) {
    this.reader = new DeliveryReader(settlement, time);
    this.decoder = batch.message().codecOr(codec).decoder(batch.message().payload());
    this.handler = batch.handler();
    this.settlement = settlement;
    this.executor = executor;
    this.log = log;
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
    Handling handling = Handling.begin(null);
    ConsumerLog.Scope about = log.about(null, type);
    BatchResult result;
    try (handling;
        about) {
      result = answered(handler.handle(messages));
    } catch (Throwable e) {
      // Errors too: deliveries that nobody settles would wait for ever.
      log.batchThrew(messages.size(), e);
      result = BatchResult.failure(Failure.EXCEPTION, Failure.describe(e));
    }
    BatchResult handled = result;
    handling.whenSafe(
        executor,
        unsafe -> {
          for (int i = 0; i < messages.size(); i++) {
            settle(
                attempts.get(i),
                unsafe == null ? Failure.of(handled.resultOf(messages.get(i))) : unsafe);
          }
        });
  }

  private static BatchResult answered(@Nullable BatchResult result) {
    return result == null
        ? BatchResult.failure(Failure.NO_RESULT, "the handler returned null: return a BatchResult")
        : result;
  }

  private void settle(Attempt attempt, @Nullable Failure failure) {
    if (failure == null) {
      settlement.succeeded(attempt, null, null);
    } else {
      settlement.failed(attempt, failure);
    }
  }
}
