package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A record that checks and normalizes, and has an accessor of its own. */
@MessageContract(exchange = "kinds", routingKey = "compact-constructor")
@Produces
@Consumes(queue = "CompactConstructor")
@Retry(times = 1, interval = "100ms")
public interface CompactConstructor {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload(" visible ", "s3cr3t", "s3cr3t");
  }

  record Payload(String seen, @Sensitive String card, String pin) {
    public Payload {
      seen = seen.strip();
    }

    @Sensitive
    @Override
    public String pin() {
      return pin;
    }
  }
}
// shown {"seen":"visible","card":"***","pin":"***"}
