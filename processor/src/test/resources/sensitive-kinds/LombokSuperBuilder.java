package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import lombok.Getter;
import lombok.experimental.SuperBuilder;
import lombok.extern.jackson.Jacksonized;

/** Lombok makes builders of a parent and its child. */
@MessageContract(exchange = "kinds", routingKey = "lombok-super-builder")
@Produces
@Consumes(queue = "LombokSuperBuilder")
@Retry(times = 1, interval = "100ms")
public interface LombokSuperBuilder {
  void sent(Payload payload);

  static Payload sent() {
    return Payload.builder().seen("visible").card("s3cr3t").pin("s3cr3t").build();
  }

  @Getter
  @SuperBuilder
  @Jacksonized
  class Parent {
    private final String seen;
    @Sensitive private final String card;
  }

  @Getter
  @SuperBuilder
  @Jacksonized
  class Payload extends Parent {
    @Sensitive private final String pin;
  }
}
// shown {"seen":"visible","card":"***","pin":"***"}
