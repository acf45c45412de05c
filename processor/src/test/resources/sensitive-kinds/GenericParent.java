package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A generic parent with the mark, and one whose argument has it. */
@MessageContract(exchange = "kinds", routingKey = "generic-parent")
@Produces
@Consumes(queue = "GenericParent")
@Retry(times = 1, interval = "100ms")
public interface GenericParent {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.setHeld(new Card("s3cr3t", "visible"));
    payload.setHidden("s3cr3t");
    return payload;
  }

  abstract class Middle<X> extends Parent<String, X> {}

  class Parent<H, T> {
    @Sensitive private H hidden;
    private T held;

    public H getHidden() {
      return hidden;
    }

    public void setHidden(H hidden) {
      this.hidden = hidden;
    }

    public T getHeld() {
      return held;
    }

    public void setHeld(T held) {
      this.held = held;
    }
  }

  class Payload extends Middle<Card> {
    public String seen;
  }

  record Card(@Sensitive String number, String seen) {}
}
// shown {"hidden":"***","held":{"number":"***","seen":"visible"},"seen":"visible"}
