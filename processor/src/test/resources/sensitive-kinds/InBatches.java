package kinds;

import io.warren.annotation.Batch;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Messages are handled together. */
@MessageContract(exchange = "kinds", routingKey = "in-batches")
@Produces
@Consumes(queue = "InBatches")
@Retry(times = 1, interval = "100ms")
@Batch(size = 10, flushInterval = "100ms")
public interface InBatches {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t");
  }

  record Payload(String seen, @Sensitive String card) {}
}
// shown {"seen":"visible","card":"***"}
