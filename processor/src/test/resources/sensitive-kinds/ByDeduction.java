package kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Its properties say what it is. */
@MessageContract(exchange = "kinds", routingKey = "by-deduction")
@Produces
@Consumes(queue = "ByDeduction")
@Retry(times = 1, interval = "100ms")
public interface ByDeduction {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t", "visible"), new Cash("visible", "s3cr3t"));
  }

  record Payload(String seen, Way way, Way other) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({@JsonSubTypes.Type(Card.class), @JsonSubTypes.Type(Cash.class)})
  interface Way {}

  record Card(@Sensitive String number, String seen) implements Way {}

  record Cash(String number2, @Sensitive String serial) implements Way {}
}
// shown {"seen":"visible","way":{"number":"***","seen":"visible"},"other":{"number2":"visible","serial":"***"}}
