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
import java.util.Optional;

/** Deep lists inside of maps inside of a subtype of a generic type. */
@MessageContract(exchange = "kinds", routingKey = "hierarchies")
@Produces
@Consumes(queue = "Hierarchies")
@Retry(times = 1, interval = "100ms")
public interface Hierarchies {
  void sent(Payload<Card> payload);

  static Payload<Card> sent() {
    return new Full<>(
        "visible", Map.of("a", List.of(List.of(Optional.of(new Card("s3cr3t", "visible"))))));
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes(@JsonSubTypes.Type(value = Full.class, name = "full"))
  interface Payload<T> {}

  record Full<T>(String seen, Map<String, List<List<Optional<T>>>> deep) implements Payload<T> {}

  record Card(@Sensitive String number, String seen) {}
}
// shown {"@type":"full","seen":"visible","deep":{"a":[[{"number":"***","seen":"visible"}]]}}
