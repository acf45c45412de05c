package kinds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** The same where Jackson finds out that it delegates. */
@MessageContract(exchange = "kinds", routingKey = "delegating-without-mode")
@Produces
@Consumes(queue = "DelegatingWithoutMode")
@Retry(times = 1, interval = "100ms")
public interface DelegatingWithoutMode {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t"));
  }

  static List<String> foreign() {
    return List.of("{\"seen\":\"visible\",\"card\":\"s3cr3t\"}");
  }

  record Payload(String seen, Card card) {}

  class Card {
    @Sensitive private final String number;

    @JsonCreator
    public Card(String all) {
      number = all;
    }

    @JsonValue
    public String number() {
      return number;
    }
  }
}
// shown {"seen":"visible","card":"***"}
// shown {"seen":"visible","card":"***"}
