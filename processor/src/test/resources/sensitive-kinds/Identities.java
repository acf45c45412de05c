package kinds;

import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** An object that is written once, and then as its sensitive number. */
@MessageContract(exchange = "kinds", routingKey = "identities")
@Produces
@Consumes(queue = "Identities")
@Retry(times = 1, interval = "100ms")
public interface Identities {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.first = new Card();
    payload.again = payload.first;
    payload.more = List.of(payload.first, payload.first);
    return payload;
  }

  class Payload {
    public String seen;
    public Card first;
    public Card again;
    public List<Card> more;
  }

  @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "number")
  class Card {
    @Sensitive public String number = "s3cr3t";
    public String seen = "visible";
  }
}
// shown {"seen":"visible","first":{"number":"***","seen":"visible"},"again":"***","more":["***","***"]}
