package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Getters and setters, the mark on the private field. */
@MessageContract(exchange = "kinds", routingKey = "field-of-bean")
@Produces
@Consumes(queue = "FieldOfBean")
@Retry(times = 1, interval = "100ms")
public interface FieldOfBean {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.setSeen("visible");
    payload.setCard("s3cr3t");
    return payload;
  }

  class Payload {
    private String seen;
    @Sensitive private String card;

    public String getSeen() {
      return seen;
    }

    public void setSeen(String seen) {
      this.seen = seen;
    }

    public String getCard() {
      return card;
    }

    public void setCard(String card) {
      this.card = card;
    }
  }
}
// shown {"seen":"visible","card":"***"}
