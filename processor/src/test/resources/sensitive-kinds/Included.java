package kinds;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;
import java.util.Optional;

/** What is left out where it is nothing. */
@MessageContract(exchange = "kinds", routingKey = "included")
@Produces
@Consumes(queue = "Included")
@Retry(times = 1, interval = "100ms")
public interface Included {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t", null, List.of(), Optional.empty());
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Payload(
      String seen,
      @Sensitive @JsonInclude(JsonInclude.Include.NON_DEFAULT) String card,
      @Sensitive String none,
      @Sensitive List<String> empty,
      @Sensitive Optional<String> optional) {}
}
// shown {"seen":"visible","card":"***"}
