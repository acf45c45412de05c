package kinds;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** An object is written as a list without names. */
@MessageContract(exchange = "kinds", routingKey = "shape-of-array")
@Produces
@Consumes(queue = "ShapeOfArray")
@Retry(times = 1, interval = "100ms")
public interface ShapeOfArray {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t", "x"), new Other("visible", new Card("s3cr3t", "x")));
  }

  record Payload(
      String seen, Card card, @JsonFormat(shape = JsonFormat.Shape.ARRAY) Other other) {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"number", "more"})
  record Card(@Sensitive String number, String more) {}

  record Other(String more, Card card) {}
}
// shown {"seen":"visible","card":"***","other":"***"}
