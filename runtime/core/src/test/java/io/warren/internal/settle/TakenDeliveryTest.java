package io.warren.internal.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenDeliveryTest {
  private final VirtualTime time = new VirtualTime(Instant.EPOCH);
  private final List<String> steps = new ArrayList<>();
  private final TakenDelivery.Holder holder =
      new TakenDelivery.Holder() {
        @Override
        public void handle(TakenDelivery delivery) {
          steps.add("handle");
        }

        @Override
        public void settled(TakenDelivery delivery) {
          steps.add("settled");
        }
      };

  @ParameterizedTest
  @ValueSource(strings = {"ack", "requeue", "deadLetter"})
  void itsHolderIsToldOnceTheBrokerIs(String how) {
    TakenDelivery taken = new TakenDelivery(new Recorded(), time.now(), holder);

    settlement(how).accept(taken);

    assertThat(steps).containsExactly(how, "settled");
  }

  @Test
  void whatIsLeftIsNotSettledAndItsHolderIsTold() {
    new TakenDelivery(new UnsettledDelivery(), time.now(), holder).leave();

    assertThat(steps).containsExactly("settled");
  }

  @Test
  void whatWaitsWhenItsChannelIsLostIsNotHandled() {
    UnsettledDelivery stale = new UnsettledDelivery();
    TakenDelivery taken = new TakenDelivery(stale, time.now(), holder);
    stale.lose();

    taken.run();

    assertThat(steps).containsExactly("settled");
  }

  @Test
  void whatHasItsChannelIsHandled() {
    new TakenDelivery(new UnsettledDelivery(), time.now(), holder).run();

    assertThat(steps).containsExactly("handle");
  }

  private static Consumer<TakenDelivery> settlement(String how) {
    return switch (how) {
      case "ack" -> TakenDelivery::ack;
      case "requeue" -> TakenDelivery::requeue;
      default -> TakenDelivery::deadLetter;
    };
  }

  private final class Recorded implements Delivery {
    @Override
    public boolean redelivered() {
      return false;
    }

    @Override
    public boolean open() {
      return true;
    }

    @Override
    public void ack() {
      steps.add("ack");
    }

    @Override
    public void requeue() {
      steps.add("requeue");
    }

    @Override
    public void deadLetter() {
      steps.add("deadLetter");
    }

    @Override
    public String exchange() {
      return "";
    }

    @Override
    public String routingKey() {
      return "";
    }

    @Override
    public MessageProperties properties() {
      return MessageProperties.NONE;
    }

    @Override
    public byte[] body() {
      return new byte[0];
    }
  }
}
