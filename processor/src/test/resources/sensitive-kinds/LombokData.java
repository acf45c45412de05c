package kinds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.Map;
import lombok.Data;

/** Lombok makes getters and setters. */
@MessageContract(exchange = "kinds", routingKey = "lombok-data")
@Produces
@Consumes(queue = "LombokData")
@Retry(times = 1, interval = "100ms")
public interface LombokData {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.setSeen("visible");
    payload.setCardNumber("s3cr3t");
    payload.setPaid(true);
    payload.setCards(Map.of("a", new Card()));
    return payload;
  }

  @Data
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  class Payload {
    private String seen;
    @Sensitive private String cardNumber;
    @Sensitive private boolean paid;
    private Map<String, Card> cards;
  }

  @Data
  class Card {
    @Sensitive private String number = "s3cr3t";
    private String seen = "visible";
  }
}
// shown {"seen":"visible","card_number":"***","paid":"***","cards":{"a":{"number":"***","seen":"visible"}}}
