package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** The payload is a list itself. */
@MessageContract(exchange = "kinds", routingKey = "root-list")
@Produces
@Consumes(queue = "RootList")
@Retry(times = 1, interval = "100ms")
public interface RootList {
  List<Card> sent(List<Card> payload);

  static List<Card> sent() {
    return List.of(new Card("s3cr3t", "visible"), new Card("s3cr3t", "visible"));
  }

  record Card(@Sensitive String number, String seen) {}
}
// shown [{"number":"***","seen":"visible"},{"number":"***","seen":"visible"}]
