package kinds;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;
import lombok.Builder;
import lombok.Value;
import lombok.extern.jackson.Jacksonized;

/** Lombok makes it immutable. */
@MessageContract(exchange = "kinds", routingKey = "lombok-value")
@Produces
@Consumes(queue = "LombokValue")
@Retry(times = 1, interval = "100ms")
public interface LombokValue {
  void sent(Payload payload);

  static Payload sent() {
    return Payload.builder().seen("visible").cardNumber("s3cr3t").pin(47114711).build();
  }

  static List<String> foreign() {
    return List.of("{\"seen\":\"visible\",\"pan\":\"s3cr3t\"}");
  }

  @Value
  @Builder
  @Jacksonized
  class Payload {
    String seen;
    @Sensitive @JsonAlias("pan") String cardNumber;
    @Sensitive @JsonProperty("the_pin") int pin;
  }
}
// shown {"seen":"visible","cardNumber":"***","the_pin":"***"}
// shown {"seen":"visible","pan":"***"}
