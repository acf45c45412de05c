package io.warren.processor.docs.compatibility;

import static io.warren.processor.diagnostic.Diagnostic.CONSUMER_REMOVED;
import static io.warren.processor.diagnostic.Diagnostic.CONTRACT_REMOVED;
import static io.warren.processor.diagnostic.Diagnostic.MESSAGE_REMOVED;
import static io.warren.processor.diagnostic.Diagnostic.PRODUCER_REMOVED;

import io.warren.processor.diagnostic.Diagnostic;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.topology.Binding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what an application says now with what it said before. */
public final class Compatibility {
  private final Manifest baseline;
  private final Manifest present;
  private final List<Break> breaks = new ArrayList<>();
  private final Moved moved;

  private Compatibility(Manifest baseline, Manifest present) {
    this.baseline = baseline;
    this.present = present;
    moved = new Moved(baseline, present, breaks);
  }

  /** What of the present manifest breaks those that still live by the baseline. */
  public static List<Break> breaks(Manifest baseline, Manifest present) {
    Compatibility compatibility = new Compatibility(baseline, present);
    compatibility.compare();
    return List.copyOf(compatibility.breaks);
  }

  private void compare() {
    Pairs<Contract> pairs = new Pairs<>(baseline.contracts(), present.contracts());
    pairs.match((old, now) -> old.name().equals(now.name()));
    // Java names mean nothing on the wire: this one is only called differently.
    pairs.match((old, now) -> wire(old).equals(wire(now)));
    for (Contract old : pairs.left()) {
      if (!moved.all(old)) {
        add(
            CONTRACT_REMOVED,
            new Place.OfContract(old.name()),
            old.displayName(),
            old.messages().stream().map(ContractMessage::type).collect(Collectors.joining(", ")));
      }
    }
    pairs.matched().forEach(this::compare);
  }

  private static List<?> wire(Contract contract) {
    ContractConsumer consumes = contract.consumes();
    Set<List<String>> messages =
        contract.messages().stream()
            .map(message -> List.of(message.exchange(), message.routingKey(), message.type()))
            .collect(Collectors.toSet());
    return List.of(contract.produces() != null, consumes == null ? "" : consumes.queue(), messages);
  }

  private void compare(Contract old, Contract now) {
    compareRoles(old, now);
    Contract consumer = moved.consumer(old, now);
    List<Binding> lost = LostBindings.lost(old, consumer);
    Pairs<ContractMessage> pairs = new Pairs<>(old.messages(), now.messages());
    pairs.match((before, after) -> before.type().equals(after.type()));
    pairs.match((before, after) -> before.method().equals(after.method()));
    if (old.messages().size() == 1 && now.messages().size() == 1) {
      pairs.match((before, after) -> true);
    }
    for (ContractMessage message : pairs.left()) {
      if (!moved.one(old, message)) {
        add(
            MESSAGE_REMOVED,
            new Place.OfContract(now.name()),
            BreakWords.message(message),
            message.type());
      }
    }
    MessageComparison messages =
        new MessageComparison(baseline, present, now, Sides.of(now), lost, breaks);
    pairs.matched().forEach(messages::compare);
    new TopologyComparison(old, consumer, breaks).compare(lost);
  }

  private void compareRoles(Contract old, Contract now) {
    Place place = new Place.OfContract(now.name());
    if (old.produces() != null && now.produces() == null && !moved.allSent(old)) {
      add(PRODUCER_REMOVED, place, now.displayName());
    }
    ContractConsumer consumes = old.consumes();
    if (consumes != null
        && now.consumes() == null
        && TopologyComparison.staysWithoutConsumer(old)
        && !moved.isConsumed(consumes.queue())) {
      add(CONSUMER_REMOVED, place, now.displayName(), consumes.queue());
    }
  }

  private void add(Diagnostic diagnostic, Place place, Object... arguments) {
    breaks.add(Break.of(diagnostic, place, arguments));
  }
}
