package kinds;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** The annotation stands on the getter of a generic parent. */
@MessageContract(exchange = "kinds", routingKey = "unwrapped-of-getter")
@Produces
@Consumes(queue = "UnwrappedOfGetter")
@Retry(times = 1, interval = "100ms")
public interface UnwrappedOfGetter {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    Card card = new Card();
    card.number = "s3cr3t";
    payload.setHeld(card);
    return payload;
  }

  class Holder<T> {
    private T held;

    @JsonUnwrapped(prefix = "held-")
    public T getHeld() {
      return held;
    }

    public void setHeld(T held) {
      this.held = held;
    }
  }

  class Payload extends Holder<Card> {
    public String seen;
  }

  class Card {
    @Sensitive public String number;
  }
}
// shown {"held-number":"***","seen":"visible"}
