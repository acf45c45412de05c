package kinds;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Objects whose properties stand in another, twice, with something around their names. */
@MessageContract(exchange = "kinds", routingKey = "unwrapped")
@Produces
@Consumes(queue = "Unwrapped")
@Retry(times = 1, interval = "100ms")
public interface Unwrapped {
  void sent(Payload payload);

  static Payload sent() {
    Card card = new Card();
    card.number = "s3cr3t";
    card.seen = "visible";
    Wallet wallet = new Wallet();
    wallet.card = card;
    wallet.owner = "visible";
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.wallet = wallet;
    payload.hidden = card;
    return payload;
  }

  class Payload {
    public String seen;

    @JsonUnwrapped(prefix = "w_", suffix = "_x")
    public Wallet wallet;

    @Sensitive
    @JsonUnwrapped(prefix = "hidden ")
    public Card hidden;
  }

  class Wallet {
    public String owner;

    @JsonUnwrapped(prefix = "card.", suffix = "!")
    public Card card;
  }

  class Card {
    @Sensitive public String number;
    public String seen;
  }
}
// shown {"seen":"visible","w_owner_x":"visible","w_card.number!_x":"***","w_card.seen!_x":"visible","hidden number":"***","hidden seen":"***"}
