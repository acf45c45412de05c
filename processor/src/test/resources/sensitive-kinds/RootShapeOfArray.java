package kinds;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** The payload itself is written as a list without names. */
@MessageContract(exchange = "kinds", routingKey = "root-shape-of-array")
@Produces
@Consumes(queue = "RootShapeOfArray")
@Retry(times = 1, interval = "100ms")
public interface RootShapeOfArray {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t");
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"seen", "card"})
  record Payload(String seen, @Sensitive String card) {}
}
// shown "***"
