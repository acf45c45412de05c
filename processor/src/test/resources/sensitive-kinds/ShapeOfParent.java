package kinds;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** The shape stands on a parent. */
@MessageContract(exchange = "kinds", routingKey = "shape-of-parent")
@Produces
@Consumes(queue = "ShapeOfParent")
@Retry(times = 1, interval = "100ms")
public interface ShapeOfParent {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.card = new Card();
    return payload;
  }

  class Payload {
    public String seen;
    public Card card;
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"number"})
  class Parent {
    @Sensitive public String number = "s3cr3t";
  }

  class Card extends Parent {
    public String more = "x";
  }
}
// shown {"seen":"visible","card":"***"}
