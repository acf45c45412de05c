package kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A property of the object itself says what it is. */
@MessageContract(exchange = "kinds", routingKey = "by-existing-property")
@Produces
@Consumes(queue = "ByExistingProperty")
@Retry(times = 1, interval = "100ms")
public interface ByExistingProperty {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("card", "s3cr3t", "visible"));
  }

  record Payload(String seen, Way way) {}

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      include = JsonTypeInfo.As.EXISTING_PROPERTY,
      property = "kind",
      visible = true)
  @JsonSubTypes(@JsonSubTypes.Type(value = Card.class, name = "card"))
  interface Way {
    String kind();
  }

  record Card(String kind, @Sensitive String number, String seen) implements Way {}
}
// shown {"seen":"visible","way":{"kind":"card","number":"***","seen":"visible"}}
