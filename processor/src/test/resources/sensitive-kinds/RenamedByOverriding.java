package kinds;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A child gives the marked property of its parent another name. */
@MessageContract(exchange = "kinds", routingKey = "renamed-by-overriding")
@Produces
@Consumes(queue = "RenamedByOverriding")
@Retry(times = 1, interval = "100ms")
public interface RenamedByOverriding {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    return payload;
  }

  class Parent {
    @Sensitive
    @JsonProperty("number")
    public String getCard() {
      return "s3cr3t";
    }
  }

  class Payload extends Parent {
    public String seen;

    @Override
    @JsonProperty("pan")
    public String getCard() {
      return super.getCard();
    }
  }
}
// shown {"seen":"visible","pan":"***"}
