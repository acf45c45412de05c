package kinds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** A constructor reads under names of its own; the field has the mark. */
@MessageContract(exchange = "kinds", routingKey = "creator-parameters")
@Produces
@Consumes(queue = "CreatorParameters")
@Retry(times = 1, interval = "100ms")
public interface CreatorParameters {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t");
  }

  static List<String> foreign() {
    return List.of("{\"seen_name\":\"visible\",\"the-card\":\"s3cr3t\",\"cardNumber\":\"s3cr3t\"}");
  }

  class Payload {
    private final String seen;
    @Sensitive private final String cardNumber;

    @JsonCreator
    public Payload(
        @JsonProperty("seen_name") String seen, @JsonProperty("the-card") String cardNumber) {
      this.seen = seen;
      this.cardNumber = cardNumber;
    }

    public String getSeen() {
      return seen;
    }

    public String getCardNumber() {
      return cardNumber;
    }
  }
}
// shown {"seen":"visible","cardNumber":"***"}
// shown {"seen_name":"visible","the-card":"***","cardNumber":"***"}
