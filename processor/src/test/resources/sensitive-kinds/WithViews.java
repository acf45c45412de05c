package kinds;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonView;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Views and filters by groups change nothing. */
@MessageContract(exchange = "kinds", routingKey = "with-views")
@Produces
@Consumes(queue = "WithViews")
@Retry(times = 1, interval = "100ms")
public interface WithViews {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.card = "s3cr3t";
    return payload;
  }

  @JsonPropertyOrder(alphabetic = true)
  class Payload {
    public String seen;

    @Sensitive
    @JsonView(Object.class)
    public String card;
  }
}
// shown {"card":"***","seen":"visible"}
