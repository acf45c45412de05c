package io.warren;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.observe.Event;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What takes hours. */
class EmbeddedObserverTest {
  private static final Topology PRODUCED =
      Topology.builder().exchange(Exchange.of("orders", ExchangeType.TOPIC)).build();

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final EmbeddedWarren warren = Warren.embedded().observe(events::add);
  private final MessageSender<String, Void> sender =
      MessageSender.of(
          warren,
          PRODUCED,
          MessageSpec.of("Orders.placed", PayloadType.of(String.class))
              .type("order.placed")
              .exchange("orders")
              .routingKey("order.placed")
              .build());

  @AfterEach
  void close() {
    warren.close();
  }

  @Test
  void whatTheBrokerRefusesAgainAndAgainIsDeferredAndThenParkedUntilItIsMoved() {
    warren.scheduler().start();
    Instant due = warren.now().plusSeconds(60);
    sender.send("tea").id("m").at(due).join();

    warren.advance(Duration.ofHours(2));

    assertThat(kinds())
        .startsWith(Event.Scheduled.class)
        .endsWith(Event.Deferred.class, Event.Parked.class)
        .hasSize(1 + 9 + 1);
    assertThat(events.get(1))
        .isInstanceOfSatisfying(
            Event.Deferred.class,
            deferred -> {
              assertThat(deferred.failures()).isEqualTo(1);
              assertThat(deferred.about().time()).isEqualTo(due);
            });
    assertThat(events.get(10))
        .isInstanceOfSatisfying(
            Event.Parked.class,
            parked -> assertThat(parked.reason().code()).isEqualTo("unroutable"));

    Captured captured = warren.capture("orders", "#");
    events.clear();
    // Not to now, or a scheduler might send it before its mover says that it is moved.
    warren.schedule().move("m", warren.now().plusSeconds(1));
    warren.advance(Duration.ofSeconds(2));

    assertThat(captured.messages()).hasSize(1);
    assertThat(kinds()).containsExactly(Event.Moved.class, Event.Released.class);
  }

  @Test
  void ofAWaitOfADayNothingCountsAsTimeInAQueue() {
    Captured captured = warren.capture("orders", "#");
    sender.send("tea").delay(Duration.ofDays(1)).join();

    warren.advance(Duration.ofDays(2));

    assertThat(captured.messages().get(0).headers())
        .extractingByKey("warren-due-at")
        .isEqualTo(warren.now().minus(Duration.ofDays(1)).toEpochMilli());
  }

  private List<Class<?>> kinds() {
    return events.stream().<Class<?>>map(Event::getClass).toList();
  }
}
