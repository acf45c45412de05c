package kinds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** What it reads has other names, and marks of its own. */
@MessageContract(exchange = "kinds", routingKey = "delegating-to-another")
@Produces
@Consumes(queue = "DelegatingToAnother")
@Retry(times = 1, interval = "100ms")
public interface DelegatingToAnother {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t"));
  }

  static List<String> foreign() {
    return List.of("{\"seen\":\"visible\",\"card\":{\"nr\":\"s3cr3t\"}}");
  }

  record Payload(String seen, Card card) {}

  record Written(@Sensitive String nr) {}

  class Card {
    private final String number;

    Card(String number) {
      this.number = number;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Card of(Written written) {
      return new Card(written.nr());
    }

    @JsonProperty("nr")
    @Sensitive
    public String getNumber() {
      return number;
    }
  }
}
// shown {"seen":"visible","card":"***"}
// shown {"seen":"visible","card":"***"}
