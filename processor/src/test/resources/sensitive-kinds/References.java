package kinds;

import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonManagedReference;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Objects that lead to each other. */
@MessageContract(exchange = "kinds", routingKey = "references")
@Produces
@Consumes(queue = "References")
@Retry(times = 1, interval = "100ms")
public interface References {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.card.owner = payload;
    return payload;
  }

  class Payload {
    public String seen;
    @JsonManagedReference public Card card = new Card();
  }

  class Card {
    @Sensitive public String number = "s3cr3t";
    public String seen = "visible";
    @JsonBackReference public Payload owner;
  }
}
// shown {"seen":"visible","card":{"number":"***","seen":"visible"}}
