package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;
import java.util.Map;

/** A mark in what a type variable stands for. */
@MessageContract(exchange = "kinds", routingKey = "generics")
@Produces
@Consumes(queue = "Generics")
@Retry(times = 1, interval = "100ms")
public interface Generics {
  Box<Card> sent(Box<Card> payload);

  static Box<Card> sent() {
    Card card = new Card("s3cr3t", "visible");
    return new Box<>("visible", card, List.of(card), new Pair<>("visible", Map.of("x", card)));
  }

  record Box<T>(String seen, T held, List<? extends T> more, Pair<String, Map<String, T>> pair) {}

  record Pair<A, B>(A first, B second) {}

  record Card(@Sensitive String number, String seen) {}
}
// shown {"seen":"visible","held":{"number":"***","seen":"visible"},"more":[{"number":"***","seen":"visible"}],"pair":{"first":"visible","second":{"x":{"number":"***","seen":"visible"}}}}
