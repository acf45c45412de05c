package kinds;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;
import java.util.Map;

/** A constructor without a mode reads a map, whose names nobody knows. */
@MessageContract(exchange = "kinds", routingKey = "delegating-to-map")
@Produces
@Consumes(queue = "DelegatingToMap")
@Retry(times = 1, interval = "100ms")
public interface DelegatingToMap {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card(Map.of("number", "s3cr3t")));
  }

  static List<String> foreign() {
    return List.of("{\"seen\":\"visible\",\"card\":{\"nr\":\"s3cr3t\"}}");
  }

  record Payload(String seen, Card card) {}

  class Card {
    @Sensitive private final String number;

    @JsonCreator
    public Card(Map<String, String> all) {
      number = all.getOrDefault("number", all.get("nr"));
    }

    public String getNumber() {
      return number;
    }
  }
}
// shown {"seen":"visible","card":"***"}
// shown {"seen":"visible","card":"***"}
