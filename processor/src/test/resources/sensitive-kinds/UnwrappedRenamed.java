package kinds;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** What is unwrapped has its names translated and its own aliases. */
@MessageContract(exchange = "kinds", routingKey = "unwrapped-renamed")
@Produces
@Consumes(queue = "UnwrappedRenamed")
@Retry(times = 1, interval = "100ms")
public interface UnwrappedRenamed {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.card = new Card();
    payload.card.cardNumber = "s3cr3t";
    payload.card.pin = "s3cr3t";
    return payload;
  }

  static List<String> foreign() {
    return List.of("{\"seen\":\"visible\",\"c_code\":\"s3cr3t\"}");
  }

  class Payload {
    public String seen;

    @JsonUnwrapped(prefix = "c_")
    public Card card;
  }

  @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
  class Card {
    @Sensitive public String cardNumber;

    @Sensitive
    @JsonProperty("the pin")
    @JsonAlias("code")
    public String pin;
  }
}
// shown {"seen":"visible","c_card-number":"***","c_the pin":"***"}
// shown {"seen":"visible","c_code":"***"}
