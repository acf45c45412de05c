package kinds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** All names are translated. */
@MessageContract(exchange = "kinds", routingKey = "lower-case")
@Produces
@Consumes(queue = "LowerCase")
@Retry(times = 1, interval = "100ms")
public interface LowerCase {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t", new Card("s3cr3t", "visible"));
  }

  @JsonNaming(PropertyNamingStrategies.LowerCaseStrategy.class)
  record Payload(String whatIsSeen, @Sensitive String cardNumber2, Card myCard) {}

  record Card(@Sensitive String cardNumber, String whatIsSeen) {}
}
// shown {"whatisseen":"visible","cardnumber2":"***","mycard":{"cardNumber":"***","whatIsSeen":"visible"}}
