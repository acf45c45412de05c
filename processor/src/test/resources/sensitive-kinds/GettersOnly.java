package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.ArrayList;
import java.util.List;

/** An immutable class with getters, read by its constructor; a list is filled by its getter. */
@MessageContract(exchange = "kinds", routingKey = "getters-only")
@Produces
@Consumes(queue = "GettersOnly")
@Retry(times = 1, interval = "100ms")
public interface GettersOnly {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.getCards().add(new Card("s3cr3t", "visible"));
    payload.getTokens().add("s3cr3t");
    return payload;
  }

  class Payload {
    private final List<Card> cards = new ArrayList<>();
    @Sensitive private final List<String> tokens = new ArrayList<>();

    public String getSeen() {
      return "visible";
    }

    public List<Card> getCards() {
      return cards;
    }

    public List<String> getTokens() {
      return tokens;
    }
  }

  record Card(@Sensitive String number, String seen) {}
}
// shown {"cards":[{"number":"***","seen":"visible"}],"tokens":"***","seen":"visible"}
