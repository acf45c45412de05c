package kinds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** The strategy stands on a parent, the properties in its child. */
@MessageContract(exchange = "kinds", routingKey = "naming-inherited")
@Produces
@Consumes(queue = "NamingInherited")
@Retry(times = 1, interval = "100ms")
public interface NamingInherited {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.whatIsSeen = "visible";
    payload.cardNumber = "s3cr3t";
    payload.myPin = "s3cr3t";
    return payload;
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  class Parent {
    @Sensitive public String cardNumber;
  }

  class Payload extends Parent {
    public String whatIsSeen;
    @Sensitive public String myPin;
  }
}
// shown {"card_number":"***","what_is_seen":"visible","my_pin":"***"}
