package kinds;

import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIdentityReference;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** A property that is always written as the sensitive number of an object. */
@MessageContract(exchange = "kinds", routingKey = "identities-alone")
@Produces
@Consumes(queue = "IdentitiesAlone")
@Retry(times = 1, interval = "100ms")
public interface IdentitiesAlone {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.all = List.of(new Card());
    payload.card = payload.all.get(0);
    return payload;
  }

  @JsonPropertyOrder({"seen", "all", "card"})
  class Payload {
    public String seen;
    public List<Card> all;

    @JsonIdentityReference(alwaysAsId = true)
    public Card card;
  }

  @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "number")
  class Card {
    @Sensitive public String number = "s3cr3t";
  }
}
// shown {"seen":"visible","all":[{"number":"***"}],"card":"***"}
