package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** The mark stands on components of records. */
@MessageContract(exchange = "kinds", routingKey = "record-components")
@Produces
@Consumes(queue = "RecordComponents")
@Retry(times = 1, interval = "100ms")
public interface RecordComponents {
  Payload sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t", 47114711L);
  }

  record Payload(String seen, @Sensitive String card, @Sensitive long number) {}
}
// shown {"seen":"visible","card":"***","number":"***"}
