package kinds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A static method makes it of its properties. */
@MessageContract(exchange = "kinds", routingKey = "static-factory")
@Produces
@Consumes(queue = "StaticFactory")
@Retry(times = 1, interval = "100ms")
public interface StaticFactory {
  void sent(Payload payload);

  static Payload sent() {
    return Payload.of("visible", "s3cr3t");
  }

  final class Payload {
    private final String seen;
    @Sensitive private final String card;

    private Payload(String seen, String card) {
      this.seen = seen;
      this.card = card;
    }

    @JsonCreator
    public static Payload of(@JsonProperty("seen") String seen, @JsonProperty("number") String card) {
      return new Payload(seen, card);
    }

    public String getSeen() {
      return seen;
    }

    @JsonProperty("number")
    public String getCard() {
      return card;
    }
  }
}
// shown {"seen":"visible","number":"***"}
