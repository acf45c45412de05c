package kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A property says which type it is, and is sensitive. */
@MessageContract(exchange = "kinds", routingKey = "type-id-of-property")
@Produces
@Consumes(queue = "TypeIdOfProperty")
@Retry(times = 1, interval = "100ms")
public interface TypeIdOfProperty {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t", "x"));
  }

  record Payload(String seen, Way way) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes(@JsonSubTypes.Type(value = Card.class, name = "s3cr3t"))
  interface Way {}

  record Card(@Sensitive @JsonTypeId String type, String more) implements Way {}
}
// shown {"seen":"visible","way":"***"}
