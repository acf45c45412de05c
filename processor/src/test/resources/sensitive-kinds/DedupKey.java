package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** What duplicates are known by is sensitive. */
@MessageContract(exchange = "kinds", routingKey = "dedup-key")
@Produces
@Consumes(queue = "DedupKey")
@Retry(times = 1, interval = "100ms")
@Dedup(interval = "1h", key = "card.number")
public interface DedupKey {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t", "visible"));
  }

  record Payload(String seen, Card card) {}

  record Card(@Sensitive String number, String seen) {}
}
// shown {"seen":"visible","card":{"number":"***","seen":"visible"}}
