package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;
import java.util.Map;

/** What is hidden as a whole has marks of its own. */
@MessageContract(exchange = "kinds", routingKey = "marks-below-marks")
@Produces
@Consumes(queue = "MarksBelowMarks")
@Retry(times = 1, interval = "100ms")
public interface MarksBelowMarks {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Owner("s3cr3t"), List.of(Map.of("a", new Card("s3cr3t"))));
  }

  record Payload(
      String seen, @Sensitive Owner owner, @Sensitive List<Map<String, Card>> cards) {}

  record Owner(@Sensitive String name) {}

  record Card(@Sensitive String number) {}
}
// shown {"seen":"visible","owner":"***","cards":"***"}
