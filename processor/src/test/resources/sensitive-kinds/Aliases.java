package kinds;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** What others may call it. */
@MessageContract(exchange = "kinds", routingKey = "aliases")
@Produces
@Consumes(queue = "Aliases")
@Retry(times = 1, interval = "100ms")
public interface Aliases {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t", List.of(new Card("s3cr3t")));
  }

  static List<String> foreign() {
    return List.of(
        "{\"seen\":\"visible\",\"pan\":\"s3cr3t\"}",
        "{\"seen\":\"visible\",\"primary account\":\"s3cr3t\",\"plastics\":[{\"nr\":\"s3cr3t\"}]}");
  }

  record Payload(
      String seen,
      @Sensitive @JsonAlias({"pan", "primary account"}) String card,
      @JsonAlias("plastics") List<Card> more) {}

  record Card(@Sensitive @JsonAlias("nr") String number) {}
}
// shown {"seen":"visible","card":"***","more":[{"number":"***"}]}
// shown {"seen":"visible","pan":"***"}
// shown {"seen":"visible","primary account":"***","plastics":[{"nr":"***"}]}
