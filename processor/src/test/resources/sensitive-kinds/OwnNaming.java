package kinds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Names are translated by a strategy that nobody can run while compiling: all of it is hidden. */
@MessageContract(exchange = "kinds", routingKey = "own-naming")
@Produces
@Consumes(queue = "OwnNaming")
@Retry(times = 1, interval = "100ms")
public interface OwnNaming {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t");
  }

  @JsonNaming(Backwards.class)
  record Payload(String seen, @Sensitive String card) {}

  class Backwards extends PropertyNamingStrategies.NamingBase {
    @Override
    public String translate(String name) {
      return new StringBuilder(name).reverse().toString();
    }
  }
}
// shown "***"
