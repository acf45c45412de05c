package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.Map;

/** The payload is a map itself. */
@MessageContract(exchange = "kinds", routingKey = "root-map")
@Produces
@Consumes(queue = "RootMap")
@Retry(times = 1, interval = "100ms")
public interface RootMap {
  Map<String, Card> sent(Map<String, Card> payload);

  static Map<String, Card> sent() {
    return Map.of("visible", new Card("s3cr3t", "visible"));
  }

  record Card(@Sensitive String number, String seen) {}
}
// shown {"visible":{"number":"***","seen":"visible"}}
