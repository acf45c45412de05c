package kinds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A constructor whose parameters are called otherwise than the fields. */
@MessageContract(exchange = "kinds", routingKey = "creator-with-other-names")
@Produces
@Consumes(queue = "CreatorWithOtherNames")
@Retry(times = 1, interval = "100ms")
public interface CreatorWithOtherNames {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t");
  }

  class Payload {
    private final String seen;
    @Sensitive private final String card;

    @JsonCreator
    public Payload(@JsonProperty("seen") String a, @JsonProperty("card") String b) {
      seen = a;
      card = b;
    }

    public String getSeen() {
      return seen;
    }

    @JsonProperty("card")
    public String theCard() {
      return card;
    }
  }
}
// shown {"seen":"visible","card":"***"}
