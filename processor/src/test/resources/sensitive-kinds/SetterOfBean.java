package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** Getters and setters, the mark on the setter. */
@MessageContract(exchange = "kinds", routingKey = "setter-of-bean")
@Produces
@Consumes(queue = "SetterOfBean")
@Retry(times = 1, interval = "100ms")
public interface SetterOfBean {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.setSeen("visible");
    payload.setCard("s3cr3t");
    return payload;
  }

  static List<String> foreign() {
    return List.of("{\"seen\":\"visible\",\"card\":\"s3cr3t\",\"pin\":\"s3cr3t\"}");
  }

  class Payload {
    private String seen;
    private String card;

    public String getSeen() {
      return seen;
    }

    public void setSeen(String seen) {
      this.seen = seen;
    }

    public String getCard() {
      return card;
    }

    @Sensitive
    public void setCard(String card) {
      this.card = card;
    }

    @Sensitive
    public void setPin(int pin) {}
  }
}
// shown {"seen":"visible","card":"***"}
// shown {"seen":"visible","card":"***","pin":"***"}
