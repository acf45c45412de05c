package kinds;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A class tells Jackson to see its private fields. */
@MessageContract(exchange = "kinds", routingKey = "auto-detect")
@Produces
@Consumes(queue = "AutoDetect")
@Retry(times = 1, interval = "100ms")
public interface AutoDetect {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload();
  }

  @JsonAutoDetect(
      fieldVisibility = JsonAutoDetect.Visibility.ANY,
      getterVisibility = JsonAutoDetect.Visibility.NONE)
  class Payload {
    private String seen = "visible";
    @Sensitive private String card = "s3cr3t";
    @Sensitive String pin = "s3cr3t";

    public String getOther() {
      return "s3cr3t";
    }
  }
}
// shown {"seen":"visible","card":"***","pin":"***"}
