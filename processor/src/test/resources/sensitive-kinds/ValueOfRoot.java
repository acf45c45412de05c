package kinds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A text stands for the whole payload. */
@MessageContract(exchange = "kinds", routingKey = "value-of-root")
@Produces
@Consumes(queue = "ValueOfRoot")
@Retry(times = 1, interval = "100ms")
public interface ValueOfRoot {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("s3cr3t");
  }

  record Payload(@Sensitive String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Payload {}

    @JsonValue
    @Override
    public String text() {
      return text;
    }
  }
}
// shown "***"
