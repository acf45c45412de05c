package kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** An object around the payload says what it is. */
@MessageContract(exchange = "kinds", routingKey = "root-by-wrapper-object")
@Produces
@Consumes(queue = "RootByWrapperObject")
@Retry(times = 1, interval = "100ms")
public interface RootByWrapperObject {
  void sent(Payload payload);

  static Payload sent() {
    return new Card("s3cr3t", "visible");
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes(@JsonSubTypes.Type(value = Card.class, name = "card"))
  interface Payload {}

  record Card(@Sensitive String number, String seen) implements Payload {}
}
// shown "***"
