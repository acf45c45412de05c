package io.warren.topology.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.annotation.ExchangeType;
import io.warren.topology.Binding;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Settings;
import io.warren.topology.Topology;
import io.warren.topology.drift.FoundTopology.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Begins with a broker that has exactly what is wanted, and changes one thing. */
class ComparisonTest {
  private static final Topology WANTED =
      Topology.builder()
          .exchange(Exchange.of("shop", ExchangeType.TOPIC))
          .build()
          .and(queues("orders", "orders.dead", ""))
          .and(queues("parcels", "old-letters", "shop.dead"))
          .and(
              Topology.builder()
                  .binding(Binding.toQueue("shop", "orders", "order.#"))
                  .binding(Binding.toQueue("shop", "parcels", "parcel.#"))
                  .build());

  private final Map<String, Part> exchanges = new LinkedHashMap<>();
  private final Map<String, Part> queues = new LinkedHashMap<>();
  private final List<Binding> bindings = new ArrayList<>(WANTED.bindings());

  ComparisonTest() {
    WANTED.exchanges().forEach(each -> exchanges.put(each.name(), part(Settings.of(each))));
    WANTED.queues().forEach(each -> queues.put(each.name(), part(Settings.of(each))));
  }

  private static Topology queues(String queue, String deadQueue, String deadExchange) {
    return ConsumerQueues.of(queue)
        .retry(RetryPolicy.constant(1, Duration.ofSeconds(5)))
        .deadQueue(deadQueue)
        .deadExchange(deadExchange)
        .build()
        .topology();
  }

  private static Part part(Map<String, Object> settings) {
    return new Part(settings, Map.of());
  }

  @Test
  void theSameIsNoDifference() {
    assertFound();
  }

  @Test
  void theWidthOfANumberIsNoDifference() {
    setQueue("orders.retry.5000", "x-message-ttl", 5000);
    setQueue("orders", "x-delivery-limit", 20L);

    assertFound();
  }

  @Test
  void aMissingExchangeOrQueueIsOneFindingWithoutItsBindings() {
    exchanges.remove("shop.dead");
    queues.remove("orders");
    bindings.removeIf(each -> (each.exchange() + each.destination()).contains("shop.dead"));
    bindings.removeIf(each -> each.destination().equals("orders"));

    assertFound("MISSING exchange 'shop.dead'", "MISSING queue 'orders'");
  }

  @Test
  void aMissingBindingIsFound() {
    bindings.remove(Binding.toExchange("warren.dead", "shop.dead", "parcels"));

    assertFound(
        "MISSING binding of exchange 'warren.dead' to exchange 'shop.dead' with key 'parcels'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"durable", "auto-delete", "internal", "type", "alternate-exchange"})
  void anExchangeWithAnotherSettingIsFound(String setting) {
    set(exchanges, "shop", setting, "other");

    assertFound("DIFFERENT exchange 'shop'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "durable",
        "exclusive",
        "auto-delete",
        "x-queue-type",
        "x-delivery-limit",
        "x-expires"
      })
  void aQueueWithAnotherSettingIsFound(String setting) {
    setQueue("orders", setting, "other");

    assertFound("DIFFERENT queue 'orders'");
  }

  @Test
  void aQueueThatLacksAnArgumentIsFoundWithBothSides() {
    Map<String, Object> settings = new LinkedHashMap<>(settings("orders"));
    settings.remove("x-overflow");
    settings.put("x-max-length", 5);
    queues.put("orders", part(settings));

    Difference difference = diff().differences().get(0);

    assertThat(difference.wanted()).isEqualTo("x-overflow=reject-publish, no x-max-length");
    assertThat(difference.found()).isEqualTo("no x-overflow, x-max-length=5");
  }

  @Test
  void theDurabilityOfAnExclusiveQueueIsTheBrokersMatter() {
    Topology exclusive =
        Topology.builder().queue(Queue.named("screen").exclusive().build()).build();
    queues.put("screen", part(Settings.queue(false, true, false, Map.of())));

    assertThat(TopologyDiff.of(exclusive, found(true)).differences()).isEmpty();
  }

  @Test
  void theQueueTypeOfAnExistingQueueIsItsOwnersMatter() {
    Topology existing =
        Topology.builder()
            .exchange(Exchange.existing("theirs", ExchangeType.TOPIC))
            .queue(Queue.named("theirs").existing().build())
            .build();
    Part theirs = new Part(Map.of("x-queue-type", "stream"), Map.of("max-length", 1));
    bindings.add(Binding.toQueue("shop", "theirs", "anything"));
    exchanges.put("theirs", theirs);
    queues.put("theirs", theirs);

    assertThat(TopologyDiff.of(existing, found(true)).differences()).isEmpty();
  }

  @Test
  void anExistingQueueThatDoesNotExistIsFound() {
    Topology existing = Topology.builder().queue(Queue.named("theirs").existing().build()).build();

    Difference difference = TopologyDiff.of(existing, found(true)).differences().get(0);

    assertThat(difference.kind()).isEqualTo(Difference.Kind.MISSING);
    assertThat(difference.remedy()).startsWith("create it: the contract says that it exists");
  }

  @Test
  void anotherBindingOfAWorkOrRetryQueueIsFound() {
    bindings.add(Binding.toQueue("shop", "orders", "#"));
    bindings.add(Binding.toQueue("theirs", "orders.retry.5000", "#"));

    assertFound(
        "EXTRA binding of exchange 'shop' to queue 'orders' with key '#'",
        "EXTRA binding of exchange 'theirs' to queue 'orders.retry.5000' with key '#'");
  }

  @Test
  void aFormerWayOfDeadLettersIsFound() {
    bindings.add(Binding.toExchange("warren.dead", "former.dead", "orders"));

    assertFound(
        "EXTRA binding of exchange 'warren.dead' to exchange 'former.dead' with key 'orders'");
  }

  @Test
  void whatOthersBindIsNoDifference() {
    bindings.add(Binding.toQueue("shop", "invoices", "order.#"));
    bindings.add(Binding.toExchange("shop", "archive", "#"));
    bindings.add(Binding.toQueue("warren.dead", "invoices.dead", "invoices"));
    bindings.add(Binding.toQueue("warren.dead", "orders.dead", "invoices"));
    bindings.add(Binding.toQueue("shop.dead", "invoices.dead", "#"));

    assertFound();
  }

  @Test
  void retryAndDeadQueuesOfFormerContractsAreLeftOver() {
    queues.put("orders.retry.1000", new Part(Map.of(), Map.of()));
    queues.put("parcels.dead", part(Map.of()));

    assertFound("LEFT_OVER queue 'orders.retry.1000'", "LEFT_OVER queue 'parcels.dead'");
    assertThat(diff().differences().get(1).remedy()).contains("move its letters to 'old-letters'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invoices.retry.1000",
        "invoices.dead",
        "orders.retry.",
        "orders.retry.1s",
        "orde"
      })
  void queuesWithOtherNamesAreNotLeftOver(String name) {
    queues.put(name, part(Map.of()));

    assertFound();
  }

  @Test
  void whereOnlyTheExistenceIsKnownNothingElseIsCompared() {
    exchanges.replaceAll((name, part) -> Part.existing());
    queues.replaceAll((name, part) -> Part.existing());
    queues.remove("orders");
    bindings.clear();

    TopologyDiff diff = TopologyDiff.of(WANTED, found(false));

    assertThat(diff.differences()).extracting(Difference::object).containsExactly("queue 'orders'");
    assertThat(diff.toString()).contains("need Warren.builder().management(...)");
  }

  @Test
  void thePlanBeginsWithWhatLosesMessagesAndEndsWithLeftOvers() {
    queues.put("orders.retry.1000", part(Map.of()));
    queues.remove("parcels");
    exchanges.remove("shop.dead");
    setQueue("orders.retry.5000", "x-message-ttl", 4000);
    queues.put("orders", new Part(settings("orders"), Map.of("expires", 1)));

    assertThat(diff().toString().lines())
        .containsSubsequence(
            "The broker differs from the contracts in 5 things.",
            "changed by a policy:",
            "  queue 'orders': the contract says no expires, the broker has expires=1",
            "differs:",
            "  queue 'orders.retry.5000': the contract says x-message-ttl=5000, the broker has"
                + " x-message-ttl=4000",
            "missing:",
            "  exchange 'shop.dead'",
            "  queue 'parcels'",
            "left over:",
            "  queue 'orders.retry.1000'")
        .anyMatch(line -> line.startsWith("  1. queue 'orders': a policy changes it now"))
        .anyMatch(line -> line.startsWith("  2. queue 'orders.retry.5000': Warren does not start"))
        .anyMatch(line -> line.startsWith("  3. exchange 'shop.dead', queue 'parcels': the next"))
        .anyMatch(line -> line.startsWith("  4. queue 'orders.retry.1000': it empties itself"));
  }

  private Map<String, Object> settings(String queue) {
    return WANTED.queues().stream()
        .filter(each -> each.name().equals(queue))
        .map(Settings::of)
        .findFirst()
        .orElseThrow();
  }

  private void setQueue(String name, String setting, Object value) {
    set(queues, name, setting, value);
  }

  private static void set(Map<String, Part> parts, String name, String setting, Object value) {
    parts.computeIfPresent(
        name,
        (same, part) -> {
          Map<String, Object> settings = new LinkedHashMap<>(part.settings());
          settings.put(setting, value);
          return part(settings);
        });
  }

  private FoundTopology found(boolean complete) {
    return new FoundTopology(complete, exchanges, queues, bindings);
  }

  private TopologyDiff diff() {
    return TopologyDiff.of(WANTED, found(true));
  }

  private void assertFound(String... findings) {
    assertThat(diff().differences())
        .extracting(difference -> difference.kind() + " " + difference.object())
        .containsExactly(findings);
  }
}
