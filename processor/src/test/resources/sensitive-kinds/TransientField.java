package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A field that is not written itself says what its getter is. */
@MessageContract(exchange = "kinds", routingKey = "transient-field")
@Produces
@Consumes(queue = "TransientField")
@Retry(times = 1, interval = "100ms")
public interface TransientField {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    return payload;
  }

  class Payload {
    public String seen;
    @Sensitive private transient String card = "s3cr3t";

    public String getCard() {
      return card;
    }

    public void setCard(String card) {
      this.card = card;
    }
  }
}
// shown {"seen":"visible","card":"***"}
