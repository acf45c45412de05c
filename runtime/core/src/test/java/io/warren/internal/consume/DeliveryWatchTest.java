package io.warren.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.transport.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryWatchTest {
  private final VirtualTime time = new VirtualTime(Instant.EPOCH);
  private final List<Delivery> reported = new ArrayList<>();
  private final DeliveryWatch watch = new DeliveryWatch(time, reported::add);

  @Test
  void aDeliveryThatStaysUnsettledIsReportedOnce() {
    Delivery delivery = new UnsettledDelivery();
    watch.arrived(delivery);

    time.advance(DeliveryWatch.PATIENCE.minusMillis(1));
    assertThat(reported).isEmpty();
    time.advance(Duration.ofMillis(1));
    assertThat(reported).containsExactly(delivery);
    time.advance(Duration.ofDays(1));
    assertThat(reported).hasSize(1);
    assertThat(watch.arrivalOf(delivery)).isEqualTo(Instant.EPOCH);
  }

  @Test
  void whatIsSettledInTimeIsNotReported() {
    Delivery early = new UnsettledDelivery();
    Delivery late = new UnsettledDelivery();
    watch.arrived(early);
    time.advance(Duration.ofMinutes(10));
    watch.arrived(late);
    watch.settled(early);

    time.advance(Duration.ofMinutes(14));
    assertThat(reported).isEmpty();
    time.advance(Duration.ofMinutes(1));
    assertThat(reported).containsExactly(late);
  }
}
