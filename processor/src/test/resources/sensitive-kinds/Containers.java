package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Something sensitive in everything that holds others. */
@MessageContract(exchange = "kinds", routingKey = "containers")
@Produces
@Consumes(queue = "Containers")
@Retry(times = 1, interval = "100ms")
public interface Containers {
  void sent(Payload payload);

  static Payload sent() {
    Card card = new Card("s3cr3t", "visible");
    return new Payload(
        "visible",
        List.of(card),
        Set.of(card),
        new Card[][] {{card}},
        Optional.of(card),
        Map.of("a", Map.of("b", List.of(List.of(card)))),
        new EnumMap<>(Map.of(Side.LEFT, Optional.of(card))),
        new AtomicReference<>(card),
        Map.entry("a", card),
        new Cards(List.of(card)));
  }

  enum Side {
    LEFT
  }

  record Payload(
      String seen,
      List<Card> list,
      Set<Card> set,
      Card[][] array,
      Optional<Card> optional,
      Map<String, Map<String, List<List<Card>>>> maps,
      EnumMap<Side, Optional<Card>> byEnum,
      AtomicReference<Card> reference,
      Map.Entry<String, Card> entry,
      Cards own) {}

  record Card(@Sensitive String number, String seen) {}

  class Cards extends ArrayList<Card> {
    public Cards() {}

    Cards(List<Card> all) {
      super(all);
    }
  }
}
// shown {"seen":"visible","list":[{"number":"***","seen":"visible"}],"set":[{"number":"***","seen":"visible"}],"array":[[{"number":"***","seen":"visible"}]],"optional":{"number":"***","seen":"visible"},"maps":{"a":{"b":[[{"number":"***","seen":"visible"}]]}},"byEnum":{"LEFT":{"number":"***","seen":"visible"}},"reference":{"number":"***","seen":"visible"},"entry":{"a":{"number":"***","seen":"visible"}},"own":[{"number":"***","seen":"visible"}]}
