package kinds;

import com.fasterxml.jackson.annotation.JsonValue;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.Map;

/** A map stands for the whole object, whose entries have something sensitive in them. */
@MessageContract(exchange = "kinds", routingKey = "value-of-map")
@Produces
@Consumes(queue = "ValueOfMap")
@Retry(times = 1, interval = "100ms")
public interface ValueOfMap {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Cards(Map.of("a", new Card("s3cr3t", "visible"))));
  }

  record Payload(String seen, Cards cards) {}

  record Cards(@JsonValue Map<String, Card> all) {}

  record Card(@Sensitive String number, String seen) {}
}
// shown {"seen":"visible","cards":"***"}
