package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whole lists, maps and objects are sensitive, with their keys and names. */
@MessageContract(exchange = "kinds", routingKey = "containers-hidden")
@Produces
@Consumes(queue = "ContainersHidden")
@Retry(times = 1, interval = "100ms")
public interface ContainersHidden {
  void sent(Payload payload);

  static Payload sent() {
    Card card = new Card("s3cr3t");
    return new Payload(
        "visible",
        List.of("s3cr3t", "s3cr3t"),
        Map.of("s3cr3t", 47114711L),
        card,
        Optional.of("s3cr3t"),
        new byte[] {1, 2, 3},
        new long[] {47114711L},
        List.of(List.of(card)));
  }

  record Payload(
      String seen,
      @Sensitive List<String> texts,
      @Sensitive Map<String, Long> map,
      @Sensitive Card card,
      @Sensitive Optional<String> optional,
      @Sensitive byte[] bytes,
      @Sensitive long[] numbers,
      @Sensitive List<List<Card>> lists) {}

  record Card(String number) {}
}
// shown {"seen":"visible","texts":"***","map":"***","card":"***","optional":"***","bytes":"***","numbers":"***","lists":"***"}
