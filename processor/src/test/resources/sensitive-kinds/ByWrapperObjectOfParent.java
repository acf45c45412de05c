package kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** An interface that is not declared says that an object stands around it. */
@MessageContract(exchange = "kinds", routingKey = "by-wrapper-object-of-parent")
@Produces
@Consumes(queue = "ByWrapperObjectOfParent")
@Retry(times = 1, interval = "100ms")
public interface ByWrapperObjectOfParent {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t", "visible"));
  }

  record Payload(String seen, Card card) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes(@JsonSubTypes.Type(value = Card.class, name = "card"))
  interface Way {}

  record Card(@Sensitive String number, String seen) implements Way {}
}
// shown {"seen":"visible","card":"***"}
