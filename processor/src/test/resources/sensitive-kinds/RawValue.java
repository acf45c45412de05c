package kinds;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A text that is JSON itself is written as it is. */
@MessageContract(exchange = "kinds", routingKey = "raw-value")
@Produces
@Consumes(queue = "RawValue")
@Retry(times = 1, interval = "100ms")
public interface RawValue {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.hidden = "{\"a\":[\"s3cr3t\"]}";
    return payload;
  }

  class Payload {
    public String seen;

    @Sensitive
    @JsonRawValue
    public String hidden;

    public void setHidden(JsonNode hidden) {
      this.hidden = hidden.toString();
    }
  }
}
// shown {"seen":"visible","hidden":"***"}
