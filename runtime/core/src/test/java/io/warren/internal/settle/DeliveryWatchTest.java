package io.warren.internal.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.embedded.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryWatchTest {
  private final VirtualTime time = new VirtualTime(Instant.EPOCH);
  private final RecordedHolder holder = new RecordedHolder();
  private final List<TakenDelivery> reported = new ArrayList<>();
  private final DeliveryWatch watch = new DeliveryWatch(time, reported::add);

  @Test
  void aDeliveryThatStaysUnsettledIsReportedOnce() {
    TakenDelivery delivery = taken();
    watch.arrived(delivery);

    time.advance(DeliveryWatch.PATIENCE.minusMillis(1));
    assertThat(reported).isEmpty();
    time.advance(Duration.ofMillis(1));
    assertThat(reported).containsExactly(delivery);
    time.advance(Duration.ofDays(1));
    assertThat(reported).hasSize(1);
  }

  @Test
  void whatIsSettledInTimeIsNotReported() {
    TakenDelivery early = taken();
    watch.arrived(early);
    time.advance(Duration.ofMinutes(10));
    TakenDelivery late = taken();
    watch.arrived(late);
    watch.settled(early);

    time.advance(Duration.ofMinutes(14));
    assertThat(reported).isEmpty();
    time.advance(Duration.ofMinutes(1));
    assertThat(reported).containsExactly(late);
  }

  @Test
  void eachIsSettledOnceInWhateverOrder() {
    TakenDelivery first = arrived();
    TakenDelivery second = arrived();
    TakenDelivery third = arrived();
    TakenDelivery fourth = arrived();

    for (TakenDelivery each : List.of(second, fourth, first)) {
      assertThat(watch.settled(each)).isTrue();
      assertThat(watch.settled(each)).isFalse();
    }
    TakenDelivery fifth = arrived();
    time.advance(DeliveryWatch.PATIENCE);

    assertThat(reported).containsExactly(third, fifth);
    assertThat(watch.settled(third)).isTrue();
    assertThat(watch.settled(fifth)).isTrue();
    assertThat(watch.settled(third)).isFalse();
  }

  private TakenDelivery taken() {
    return holder.take(new UnsettledDelivery(), time);
  }

  private TakenDelivery arrived() {
    TakenDelivery delivery = taken();
    watch.arrived(delivery);
    return delivery;
  }
}
