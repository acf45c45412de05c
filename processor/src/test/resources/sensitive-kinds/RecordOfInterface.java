package kinds;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** The mark stands on the accessor that an interface asks of a record. */
@MessageContract(exchange = "kinds", routingKey = "record-of-interface")
@Produces
@Consumes(queue = "RecordOfInterface")
@Retry(times = 1, interval = "100ms")
public interface RecordOfInterface {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t");
  }

  interface HasCard {
    @Sensitive
    @JsonProperty
    String card();
  }

  record Payload(String seen, String card) implements HasCard {}
}
// shown {"seen":"visible","card":"***"}
