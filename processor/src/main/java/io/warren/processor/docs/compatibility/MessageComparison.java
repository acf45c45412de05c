package io.warren.processor.docs.compatibility;

import static io.warren.processor.diagnostic.Diagnostic.EXCHANGE_CHANGED;
import static io.warren.processor.diagnostic.Diagnostic.REPLY_ADDED;
import static io.warren.processor.diagnostic.Diagnostic.REPLY_REMOVED;
import static io.warren.processor.diagnostic.Diagnostic.ROUTING_KEY_CHANGED;
import static io.warren.processor.diagnostic.Diagnostic.WIRE_TYPE_CHANGED;

import io.warren.annotation.ExchangeType;
import io.warren.processor.diagnostic.Diagnostic;
import io.warren.processor.docs.compatibility.Place.Part;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.Payload;
import io.warren.topology.Binding;
import java.util.List;

/** Compares the messages of one contract, one by one, with what they were. */
final class MessageComparison {
  private final Manifest baseline;
  private final Manifest present;
  private final Contract contract;
  private final Sides sides;

  /** Earlier bindings of its queue that are gone. */
  private final List<Binding> lost;

  private final List<Break> breaks;

  MessageComparison(
      Manifest baseline,
      Manifest present,
      Contract contract,
      Sides sides,
      List<Binding> lost,
      List<Break> breaks) {
    this.baseline = baseline;
    this.present = present;
    this.contract = contract;
    this.lost = lost;
    this.breaks = breaks;
    this.sides = sides;
  }

  void compare(ContractMessage old, ContractMessage now) {
    Place.OfMessage place = place(now);
    // A type that nobody states is the routing key, whose change says it all.
    if (!compareAddress(old, now, place) || statesType(old) || statesType(now)) {
      compareType(old, now, place);
    }
    comparePayload(old.payload(), now.payload(), now, place);
    compareReply(old, now, place);
  }

  /**
   * Where the contract that declares it is written, if that is here; otherwise where it is used.
   */
  private Place.OfMessage place(ContractMessage message) {
    boolean declaredHere =
        present.contracts().stream().anyMatch(known -> known.name().equals(message.contract()));
    String name = declaredHere ? message.contract() : contract.name();
    return new Place.OfMessage(name, message.method(), Part.METHOD);
  }

  private static boolean statesType(ContractMessage message) {
    return !message.type().equals(message.routingKey());
  }

  /** Whether the key has changed for others. */
  private boolean compareAddress(ContractMessage old, ContractMessage now, Place.OfMessage place) {
    boolean unbound =
        lost.stream()
            .anyMatch(
                binding ->
                    binding.exchange().equals(old.exchange())
                        && binding.key().equals(old.routingKey()));
    if (!sides.sends() && !unbound) {
      return false;
    }
    String name = BreakWords.message(now);
    if (!old.exchange().equals(now.exchange())) {
      add(EXCHANGE_CHANGED, place.at(Part.EXCHANGE), name, old.exchange(), now.exchange());
    }
    boolean changed = !old.routingKey().equals(now.routingKey()) && routesByKey(now);
    if (changed) {
      add(
          ROUTING_KEY_CHANGED,
          place.at(Part.ROUTING_KEY),
          name,
          old.routingKey(),
          now.routingKey());
    }
    return changed;
  }

  private boolean routesByKey(ContractMessage message) {
    ExchangeType type = LostBindings.type(contract, message.exchange());
    return type == ExchangeType.TOPIC || type == ExchangeType.DIRECT;
  }

  /** A consumer with one method takes every type. */
  private void compareType(ContractMessage old, ContractMessage now, Place.OfMessage place) {
    boolean dispatches = sides.receives() && contract.messages().size() > 1;
    if (!old.type().equals(now.type()) && (sides.sends() || dispatches)) {
      add(WIRE_TYPE_CHANGED, place.at(Part.TYPE), BreakWords.message(now), old.type(), now.type());
    }
  }

  private void comparePayload(
      Payload old, Payload now, ContractMessage message, Place.OfMessage place) {
    String name = "the payload of " + BreakWords.message(message);
    if (sides.receives()) {
      payloads(true, "messages", place).compare(old, now, name);
    }
    if (sides.sends()) {
      payloads(false, "messages", place).compare(old, now, name);
    }
  }

  /** Whoever sends the message reads the reply. */
  private void compareReply(ContractMessage old, ContractMessage now, Place.OfMessage place) {
    String name = BreakWords.message(now);
    Payload oldReply = old.reply();
    Payload newReply = now.reply();
    if (oldReply != null && newReply != null) {
      if (sides.sends()) {
        payloads(true, "replies", place).compare(oldReply, newReply, "the reply of " + name);
      }
      if (sides.receives()) {
        payloads(false, "replies", place).compare(oldReply, newReply, "the reply of " + name);
      }
    } else if (oldReply != null && sides.receives()) {
      add(REPLY_REMOVED, place, name);
    } else if (newReply != null && sides.sends()) {
      add(REPLY_ADDED, place, name);
    }
  }

  private PayloadComparison payloads(boolean oldIsWritten, String what, Place.OfMessage place) {
    return new PayloadComparison(baseline, present, oldIsWritten, what, place, breaks);
  }

  private void add(Diagnostic diagnostic, Place place, Object... arguments) {
    breaks.add(Break.of(diagnostic, place, arguments));
  }
}
