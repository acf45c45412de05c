package io.warren.examples.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.warren.EmbeddedWarren;
import io.warren.Warren;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PlayTest {
  @AutoClose private final EmbeddedWarren warren = Warren.embedded();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void theOrdersEndAsTheirTitlesSay() {
    new Play(warren, new PrintStream(printed, true, UTF_8)).run();

    assertThat(printed.toString(UTF_8))
        .containsSubsequence(
            "1001 is SHIPPED",
            "1001 is DELIVERED",
            "REMINDER",
            "1003 is CANCELLED",
            "given up: order.place",
            "1001 PAYMENTS 49.00 EUR",
            "1001 SALES 49.00 EUR",
            "1002 SALES 24.50 EUR",
            "order.place → order.place: success",
            "└─ payment.take → payment.take: failure, again in 1 s, failure, again in 5 s, success",
            "order.place → notification.alarm: success; order.place: reject, dead of empty");
  }
}
