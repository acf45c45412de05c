package kinds;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Accessors without get and set. */
@MessageContract(exchange = "kinds", routingKey = "fluent")
@Produces
@Consumes(queue = "Fluent")
@Retry(times = 1, interval = "100ms")
public interface Fluent {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload().seen("visible").card("s3cr3t");
  }

  class Payload {
    @JsonProperty private String seen;
    @JsonProperty private String card;

    public String seen() {
      return seen;
    }

    public Payload seen(String seen) {
      this.seen = seen;
      return this;
    }

    @Sensitive
    public String card() {
      return card;
    }

    public Payload card(String card) {
      this.card = card;
      return this;
    }
  }
}
// shown {"seen":"visible","card":"***"}
