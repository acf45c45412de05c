package kinds;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Public fields, and a private one that is named. */
@MessageContract(exchange = "kinds", routingKey = "fields-alone")
@Produces
@Consumes(queue = "FieldsAlone")
@Retry(times = 1, interval = "100ms")
public interface FieldsAlone {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.card = "s3cr3t";
    payload.pin = 47114711;
    return payload;
  }

  class Payload {
    public String seen;
    @Sensitive public String card;

    @Sensitive
    @JsonProperty("the_pin")
    private int pin;
  }
}
// shown {"seen":"visible","card":"***","the_pin":"***"}
