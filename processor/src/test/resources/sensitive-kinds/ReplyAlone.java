package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;
import java.util.Optional;

/** The payload has no mark, and its reply has. */
@MessageContract(exchange = "kinds", routingKey = "reply-alone")
@Produces
@Consumes(queue = "ReplyAlone")
@Retry(times = 1, interval = "100ms")
public interface ReplyAlone {
  Reply sent(Payload payload);

  static Payload sent() {
    return new Payload("visible");
  }

  static Reply reply() {
    return new Reply("visible", List.of(new Card("s3cr3t", "visible")), Optional.of("s3cr3t"));
  }

  record Payload(String seen) {}

  record Reply(String seen, List<Card> cards, @Sensitive Optional<String> token) {}

  record Card(@Sensitive String number, String seen) {}
}
// shown {"seen":"visible"}
