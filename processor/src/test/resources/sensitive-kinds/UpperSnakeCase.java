package kinds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** All names are translated. */
@MessageContract(exchange = "kinds", routingKey = "upper-snake-case")
@Produces
@Consumes(queue = "UpperSnakeCase")
@Retry(times = 1, interval = "100ms")
public interface UpperSnakeCase {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t", new Card("s3cr3t", "visible"));
  }

  @JsonNaming(PropertyNamingStrategies.UpperSnakeCaseStrategy.class)
  record Payload(String whatIsSeen, @Sensitive String cardNumber2, Card myCard) {}

  record Card(@Sensitive String cardNumber, String whatIsSeen) {}
}
// shown {"WHAT_IS_SEEN":"visible","CARD_NUMBER2":"***","MY_CARD":{"cardNumber":"***","whatIsSeen":"visible"}}
