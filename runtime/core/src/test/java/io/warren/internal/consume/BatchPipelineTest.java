package io.warren.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.BatchResult;
import io.warren.codec.JacksonCodec;
import io.warren.codec.PayloadCodec;
import io.warren.codec.PayloadType;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.MessageSpec;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.observe.MessageMasks;
import io.warren.internal.observe.Observers;
import io.warren.internal.settle.ConsumerEvents;
import io.warren.internal.settle.ConsumerLog;
import io.warren.internal.settle.DeliveryWatch;
import io.warren.internal.settle.RecordedHolder;
import io.warren.internal.settle.ReplyPublisher;
import io.warren.internal.settle.SafePublisher;
import io.warren.internal.settle.Settlement;
import io.warren.internal.settle.TakenDelivery;
import io.warren.internal.settle.UnsettledDelivery;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.internal.work.Defects;
import io.warren.internal.work.HandlerPool;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BatchPipelineTest {
  private static final Duration FLUSH = Duration.ofSeconds(10);

  private final VirtualTime time = new VirtualTime(Instant.EPOCH);

  /** Workers that were asked for, and run when the test says so. */
  private final Queue<Runnable> workers = new ArrayDeque<>();

  private final List<Integer> batches = new ArrayList<>();
  private final List<Instant> receiveTimes = new ArrayList<>();

  /** Never confirmed, so that nothing is acknowledged. */
  private final List<OutgoingMessage> copies = new ArrayList<>();

  private final RecordedHolder holder = new RecordedHolder();
  private final BatchPipeline<String> pipeline = pipeline();

  @Test
  void whatLostItsChannelIsLeftOutOfItsBatch() {
    deliver().lose();

    deliver();
    deliver();

    assertThat(batches).containsExactly(2);
    assertThat(copies).hasSize(2);
    assertThat(holder.settled()).singleElement().matches(left -> !left.open());
  }

  @Test
  void aBatchThatLostItsChannelIsNotHandled() {
    deliver().lose();

    time.advance(FLUSH);
    workers.remove().run();

    assertThat(batches).isEmpty();
    assertThat(holder.settled()).singleElement().matches(left -> !left.open());
  }

  @Test
  void theIntervalBeginsWithTheArrival() {
    TakenDelivery delivery = holder.take(new UnsettledDelivery(), time);
    time.advance(FLUSH.minusMillis(1));
    pipeline.handle(delivery);

    time.advance(Duration.ofMillis(1));
    workers.remove().run();

    assertThat(batches).containsExactly(1);
  }

  @Test
  void theReceiveTimeIsThatOfTheArrivalHoweverLongItWaitedForAWorker() {
    TakenDelivery delivery = holder.take(new UnsettledDelivery(), time);
    time.advance(DeliveryWatch.PATIENCE.plusMinutes(1));
    pipeline.handle(delivery);
    deliver();
    deliver();

    Instant now = time.now();
    assertThat(receiveTimes).containsExactly(Instant.EPOCH, now, now);
  }

  private UnsettledDelivery deliver() {
    UnsettledDelivery delivery = new UnsettledDelivery();
    pipeline.handle(holder.take(delivery, time));
    return delivery;
  }

  /** Rejects every batch of three. */
  private BatchPipeline<String> pipeline() {
    Publisher unconfirmed =
        message -> {
          copies.add(message);
          return new CompletableFuture<>();
        };
    ConsumerEvents events =
        new ConsumerEvents(
            new Observers("here", time, List.of()),
            "Orders",
            "orders",
            received -> MessageMasks.NONE);
    return new BatchPipeline<>(
        new ConsumerSpec.Batch<>(
            MessageSpec.of("Orders.placed", PayloadType.of(String.class))
                .exchange("orders")
                .routingKey("order.placed")
                .type("order.placed")
                .build(),
            3,
            FLUSH,
            messages -> {
              batches.add(messages.size());
              messages.forEach(message -> receiveTimes.add(message.receiveTime()));
              return BatchResult.reject("rejected", "as it should");
            }),
        new PayloadCodec(JacksonCodec.withDefaults()),
        new Settlement(
            "orders",
            "orders",
            true,
            RetryPolicy.NONE,
            new SafePublisher(unconfirmed, time, workers::add, () -> {}),
            new ReplyPublisher(name -> false, unconfirmed, time, workers::add),
            time,
            new Defects("orders", time, workers::add),
            new ConsumerLog("Orders", "orders"),
            events,
            request -> false),
        new HandlerPool("q", workers::add, 1),
        time,
        workers::add,
        new ConsumerLog("Orders", "orders"),
        events);
  }
}
