package kinds;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Two properties whose names in JSON are those of the other in Java. */
@MessageContract(exchange = "kinds", routingKey = "renamed-to-another")
@Produces
@Consumes(queue = "RenamedToAnother")
@Retry(times = 1, interval = "100ms")
public interface RenamedToAnother {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("s3cr3t", "visible");
  }

  record Payload(
      @Sensitive @JsonProperty("b") String a, @JsonProperty("a") String b) {}
}
// shown {"b":"***","a":"visible"}
