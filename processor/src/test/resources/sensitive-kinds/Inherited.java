package kinds;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** The marks stand in a parent, an interface and a getter that is overridden. */
@MessageContract(exchange = "kinds", routingKey = "inherited")
@Produces
@Consumes(queue = "Inherited")
@Retry(times = 1, interval = "100ms")
public interface Inherited {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.setSeen("visible");
    return payload;
  }

  interface HasIban {
    @Sensitive
    String getIban();
  }

  interface HasPin extends HasIban {
    @Sensitive
    @JsonProperty("secret pin")
    int pin();
  }

  class Parent {
    private String seen;
    @Sensitive protected String card = "s3cr3t";

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
    public String getCode() {
      return "s3cr3t";
    }
  }

  class Payload extends Parent implements HasPin {
    @Override
    public String getIban() {
      return "s3cr3t";
    }

    @Override
    public int pin() {
      return 47114711;
    }

    @Override
    public String getCode() {
      return "s3cr3t again";
    }
  }
}
// shown {"seen":"visible","card":"***","code":"***","iban":"***","secret pin":"***"}
