package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Getters and setters, the mark on the getter. */
@MessageContract(exchange = "kinds", routingKey = "getter-of-bean")
@Produces
@Consumes(queue = "GetterOfBean")
@Retry(times = 1, interval = "100ms")
public interface GetterOfBean {
  Payload sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.setSeen("visible");
    payload.setCard("s3cr3t");
    payload.setURL("s3cr3t");
    return payload;
  }

  class Payload {
    private String seen;
    private String card;
    private String url;

    public String getSeen() {
      return seen;
    }

    public void setSeen(String seen) {
      this.seen = seen;
    }

    @Sensitive
    public String getCard() {
      return card;
    }

    public void setCard(String card) {
      this.card = card;
    }

    @Sensitive
    public String getURL() {
      return url;
    }

    public void setURL(String url) {
      this.url = url;
    }
  }
}
// shown {"seen":"visible","card":"***","url":"***"}
