package kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;
import java.util.Map;

/** A property says what it is. */
@MessageContract(exchange = "kinds", routingKey = "by-property")
@Produces
@Consumes(queue = "ByProperty")
@Retry(times = 1, interval = "100ms")
public interface ByProperty {
  Payload sent(Payload payload);

  static Payload sent() {
    return new Payload(
        "visible",
        new Card("s3cr3t", "visible"),
        List.of(new Cash("visible", "s3cr3t")),
        Map.of("a", List.of(new Wallet(new Card("s3cr3t", "visible")))));
  }

  record Payload(String seen, Way way, List<Way> others, Map<String, List<Way>> deep) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Card.class, name = "card"),
    @JsonSubTypes.Type(value = Cash.class, name = "cash"),
    @JsonSubTypes.Type(value = Wallet.class, name = "wallet")
  })
  interface Way {}

  record Card(@Sensitive String number, String seen) implements Way {}

  record Cash(String seen, @Sensitive String serial) implements Way {}

  record Wallet(Way inside) implements Way {}
}
// shown {"seen":"visible","way":{"kind":"card","number":"***","seen":"visible"},"others":[{"kind":"cash","seen":"visible","serial":"***"}],"deep":{"a":[{"kind":"wallet","inside":{"kind":"card","number":"***","seen":"visible"}}]}}
