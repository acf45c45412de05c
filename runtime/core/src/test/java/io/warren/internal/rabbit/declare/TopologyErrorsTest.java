package io.warren.internal.rabbit.declare;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.rabbit.connection.BrokerErrors;
import org.junit.jupiter.api.Test;

class TopologyErrorsTest {
  @Test
  void bothValuesOfAnArgumentAreNamed() {
    assertThat(
            sentence(
                406,
                "PRECONDITION_FAILED - inequivalent arg 'x-queue-type' for queue 'q' in vhost '/':"
                    + " received 'quorum' but current is 'classic'"))
        .startsWith("queue 'q' exists with x-queue-type=classic, the contract says quorum: ");
  }

  @Test
  void theTypeOfAValueIsLeftOut() {
    assertThat(
            sentence(
                406,
                "PRECONDITION_FAILED - inequivalent arg 'x-message-ttl' for queue 'q' in vhost '/':"
                    + " received the value '5000' of type 'long' but current is none"))
        .startsWith("queue 'q' exists with no x-message-ttl, the contract says 5000: ");
  }

  @Test
  void whatCannotBeReadIsQuoted() {
    assertThat(sentence(406, "PRECONDITION_FAILED - something new"))
        .isEqualTo(
            "queue 'q' cannot be had as the contract says: PRECONDITION_FAILED - something new");
  }

  @Test
  void whatIsMissingForbiddenOrLockedComesWithARemedy() {
    assertThat(sentence(404, "NOT_FOUND - no queue 'q' in vhost '/'"))
        .contains("does not exist", "create it");
    assertThat(sentence(403, "ACCESS_REFUSED - x")).contains("grant the permission");
    assertThat(sentence(405, "RESOURCE_LOCKED - x")).contains("another connection", "{instance}");
  }

  private static String sentence(int code, String text) {
    return TopologyErrors.sentence("queue 'q'", new BrokerErrors.Close(false, code, text));
  }
}
