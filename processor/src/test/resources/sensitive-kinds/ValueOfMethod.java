package kinds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A method says what stands for the whole object; a field that is in it has the mark. */
@MessageContract(exchange = "kinds", routingKey = "value-of-method")
@Produces
@Consumes(queue = "ValueOfMethod")
@Retry(times = 1, interval = "100ms")
public interface ValueOfMethod {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t", 30));
  }

  record Payload(String seen, Card card) {}

  class Card {
    @Sensitive private final String number;
    private final int year;

    Card(String number, int year) {
      this.number = number;
      this.year = year;
    }

    @JsonCreator
    public static Card of(String text) {
      return new Card(text.split("/")[0], Integer.parseInt(text.split("/")[1]));
    }

    @JsonValue
    public String asText() {
      return number + "/" + year;
    }
  }
}
// shown {"seen":"visible","card":"***"}
