package kinds;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** The methods of the builder begin otherwise. */
@MessageContract(exchange = "kinds", routingKey = "builder-with-prefix")
@Produces
@Consumes(queue = "BuilderWithPrefix")
@Retry(times = 1, interval = "100ms")
public interface BuilderWithPrefix {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t");
  }

  @JsonDeserialize(builder = Make.class)
  record Payload(String seen, @Sensitive String card) {}

  @JsonPOJOBuilder(withPrefix = "", buildMethodName = "make")
  class Make {
    private String seen;
    private String card;

    public Make seen(String seen) {
      this.seen = seen;
      return this;
    }

    @JsonAlias("pan")
    public Make card(String card) {
      this.card = card;
      return this;
    }

    public Payload make() {
      return new Payload(seen, card);
    }
  }

  static List<String> foreign() {
    return List.of("{\"seen\":\"visible\",\"pan\":\"s3cr3t\"}");
  }
}
// shown {"seen":"visible","card":"***"}
// shown {"seen":"visible","pan":"***"}
