package kinds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.Map;

/** A parent says what stands for the whole object. */
@MessageContract(exchange = "kinds", routingKey = "value-of-parent")
@Produces
@Consumes(queue = "ValueOfParent")
@Retry(times = 1, interval = "100ms")
public interface ValueOfParent {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t"));
  }

  record Payload(String seen, Card card) {}

  abstract class Parent {
    @JsonValue
    public Map<String, String> all() {
      return Map.of("text", number());
    }

    abstract String number();
  }

  class Card extends Parent {
    @Sensitive private final String number;

    @JsonCreator
    Card(@JsonProperty("text") String text) {
      number = text;
    }

    @Override
    public String number() {
      return number;
    }
  }
}
// shown {"seen":"visible","card":"***"}
