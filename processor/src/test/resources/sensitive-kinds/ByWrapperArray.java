package kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** A list around it says what it is. */
@MessageContract(exchange = "kinds", routingKey = "by-wrapper-array")
@Produces
@Consumes(queue = "ByWrapperArray")
@Retry(times = 1, interval = "100ms")
public interface ByWrapperArray {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t", "visible"), List.of(new Cash("s3cr3t")));
  }

  record Payload(String seen, Way way, List<Way> others) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Card.class, name = "card"),
    @JsonSubTypes.Type(value = Cash.class, name = "cash")
  })
  interface Way {}

  record Card(@Sensitive String number, String seen) implements Way {}

  record Cash(@Sensitive String serial) implements Way {}
}
// shown {"seen":"visible","way":["***",{"number":"***","seen":"visible"}],"others":[["***",{"serial":"***"}]]}
