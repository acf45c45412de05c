package kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A subtype that is known on the property alone, and one that fixes the argument. */
@MessageContract(exchange = "kinds", routingKey = "subtype-by-name")
@Produces
@Consumes(queue = "SubtypeByName")
@Retry(times = 1, interval = "100ms")
public interface SubtypeByName {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new OfCard(new Card("s3cr3t", "visible")));
  }

  record Payload(String seen, Holder<?> holder) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  @JsonSubTypes(@JsonSubTypes.Type(OfCard.class))
  interface Holder<T> {}

  record OfCard(Card held) implements Holder<Card> {}

  record Card(@Sensitive String number, String seen) {}
}
// shown {"seen":"visible","holder":{"is":"OfCard","held":{"number":"***","seen":"visible"}}}
