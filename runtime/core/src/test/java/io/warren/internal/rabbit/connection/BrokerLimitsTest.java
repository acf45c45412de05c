package io.warren.internal.rabbit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerLimitsTest {
  /** The words of those that this broker does not have, or not so soon. */
  @ParameterizedTest
  @CsvSource({
    "NOT_ALLOWED - connection refused: node connection limit (7) is reached,connection_max",
    "NOT_ALLOWED - number of channels opened on node 'a@b1' has reached the maximum allowed limit of"
        + " (7),channel_max_per_node",
    "NOT_ALLOWED - reached maximum (7) of consumers per channel,consumer_max_per_channel",
    "PRECONDITION_FAILED - cannot declare queue 'q9': queue limit in cluster (7) is"
        + " reached,cluster_queue_limit",
    "PRECONDITION_FAILED - cannot declare exchange 'e9' in vhost '/': exchange limit of 7 is"
        + " reached,cluster_exchange_limit"
  })
  void thoseOfLaterBrokers(String text, String setting) {
    assertThat(BrokerLimits.named(text)).startsWith("all 7 ").contains("(" + setting + ")");
  }

  @Test
  void whatIsNoLimitIsNone() {
    assertThat(BrokerLimits.named("NOT_ALLOWED - vhost limit not found")).isNull();
    assertThat(BrokerLimits.named("PRECONDITION_FAILED - inequivalent arg 'x-delivery-limit'"))
        .isNull();
  }
}
