package kinds;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** A parameter has no name that a property has. */
@MessageContract(exchange = "kinds", routingKey = "creator-of-other-names")
@Produces
@Consumes(queue = "CreatorOfOtherNames")
@Retry(times = 1, interval = "100ms")
public interface CreatorOfOtherNames {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t");
  }

  static List<String> foreign() {
    return List.of("{\"seen\":\"visible\",\"pan\":\"s3cr3t\"}");
  }

  class Payload {
    private final String seen;
    @Sensitive private final String number;

    public Payload(@JsonProperty("seen") String first, @JsonProperty("pan") String second) {
      seen = first;
      number = second;
    }

    public String getSeen() {
      return seen;
    }

    public String getNumber() {
      return number;
    }
  }
}
// shown {"seen":"visible","number":"***"}
// shown {"seen":"visible","pan":"***"}
