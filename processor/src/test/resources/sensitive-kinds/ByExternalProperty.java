package kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A property beside it says what it is. */
@MessageContract(exchange = "kinds", routingKey = "by-external-property")
@Produces
@Consumes(queue = "ByExternalProperty")
@Retry(times = 1, interval = "100ms")
public interface ByExternalProperty {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.way = new Card("s3cr3t", "visible");
    return payload;
  }

  class Payload {
    public String seen;

    @JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
        property = "what")
    @JsonSubTypes(@JsonSubTypes.Type(value = Card.class, name = "card"))
    public Way way;
  }

  interface Way {}

  record Card(@Sensitive String number, String seen) implements Way {}
}
// shown {"seen":"visible","way":{"number":"***","seen":"visible"},"what":"card"}
