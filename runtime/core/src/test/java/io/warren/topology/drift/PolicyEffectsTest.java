package io.warren.topology.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.annotation.ExchangeType;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyEffectsTest {
  private static final Topology WANTED =
      ConsumerQueues.of("orders")
          .retry(RetryPolicy.constant(1, Duration.ofSeconds(5)))
          .build()
          .topology();

  @ParameterizedTest
  @CsvSource({
    "orders,message-ttl,1,no message-ttl",
    "orders,expires,1,no expires",
    "orders,max-length,1000000,no max-length",
    "orders,max-length-bytes,1,no max-length-bytes",
    "orders,delivery-limit,19,delivery-limit=20",
    "orders.retry.5000,message-ttl,4999,message-ttl=5000",
    "orders.dead,delivery-limit,20,delivery-limit=2147483647",
    "orders.dead,message-ttl,1,no message-ttl",
    "orders.dead,dead-letter-exchange,7,no dead-letter-exchange"
  })
  void aPolicyThatChangesAQueue(String queue, String key, int value, String wanted) {
    PolicyEffects effects = PolicyEffects.onQueue(queue(queue), Map.of(key, value));

    assertThat(effects.wanted()).containsExactly(wanted);
    assertThat(effects.found()).containsExactly(key + "=" + value);
  }

  @ParameterizedTest
  @CsvSource({
    "orders,delivery-limit,20",
    "orders,dead-letter-exchange,7",
    "orders,overflow,7",
    "orders.retry.5000,message-ttl,5000",
    "orders.dead,queue-leader-locator,7"
  })
  void aPolicyThatChangesNothing(String queue, String key, int value) {
    assertThat(PolicyEffects.onQueue(queue(queue), Map.of(key, value)).found()).isEmpty();
  }

  @Test
  void classicQueuesKnowNoDeliveryLimit() {
    Queue classic = Queue.named("screen").argument("x-queue-type", "classic").build();

    assertThat(PolicyEffects.onQueue(classic, Map.of("delivery-limit", 1)).found()).isEmpty();
  }

  @Test
  void aPolicyThatTakesUnroutableMessagesElsewhereChangesAnExchange() {
    PolicyEffects effects =
        PolicyEffects.onExchange(
            Exchange.of("shop", ExchangeType.TOPIC), Map.of("alternate-exchange", "other"));

    assertThat(effects.wanted()).containsExactly("no alternate-exchange");
    assertThat(effects.found()).containsExactly("alternate-exchange=other");
  }

  private static Queue queue(String name) {
    return WANTED.queues().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
