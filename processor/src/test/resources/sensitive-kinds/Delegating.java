package kinds;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.Map;

/** A constructor reads another object in the place of this one. */
@MessageContract(exchange = "kinds", routingKey = "delegating")
@Produces
@Consumes(queue = "Delegating")
@Retry(times = 1, interval = "100ms")
public interface Delegating {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card(Map.of("number", "s3cr3t")));
  }

  record Payload(String seen, Card card) {}

  class Card {
    @Sensitive private final String number;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Card(Map<String, String> all) {
      number = all.get("number");
    }

    public String getNumber() {
      return number;
    }
  }
}
// shown {"seen":"visible","card":"***"}
