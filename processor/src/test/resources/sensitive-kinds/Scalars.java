package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;

/** Enums, numbers, truth values, times and nothing are sensitive. */
@MessageContract(exchange = "kinds", routingKey = "scalars")
@Produces
@Consumes(queue = "Scalars")
@Retry(times = 1, interval = "100ms")
public interface Scalars {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload(
        "visible",
        Status.s3cr3t,
        47114711,
        new BigDecimal("47114711.50"),
        true,
        null,
        Instant.EPOCH,
        LocalDate.EPOCH,
        's',
        OptionalLong.of(47114711),
        new UUID(0, 0x47114711));
  }

  enum Status {
    s3cr3t
  }

  record Payload(
      String seen,
      @Sensitive Status status,
      @Sensitive Integer number,
      @Sensitive BigDecimal amount,
      @Sensitive boolean flag,
      @Sensitive String nothing,
      @Sensitive Instant instant,
      @Sensitive LocalDate date,
      @Sensitive char letter,
      @Sensitive OptionalLong optional,
      @Sensitive UUID uuid) {}
}
// shown {"seen":"visible","status":"***","number":"***","amount":"***","flag":"***","nothing":"***","instant":"***","date":"***","letter":"***","optional":"***","uuid":"***"}
