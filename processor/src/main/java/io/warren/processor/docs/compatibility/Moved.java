package io.warren.processor.docs.compatibility;

import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Manifest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What has gone from one contract to another and is the same on the wire: nobody else sees how an
 * application cuts its contracts. What was found so is compared where it is now.
 */
final class Moved {
  private final Manifest baseline;
  private final Manifest present;
  private final List<Break> breaks;

  Moved(Manifest baseline, Manifest present, List<Break> breaks) {
    this.baseline = baseline;
    this.present = present;
    this.breaks = breaks;
  }

  /** Whether another contract does with each message what this one did. */
  boolean all(Contract old) {
    if (!old.messages().stream().allMatch(message -> isElsewhere(old, message))) {
      return false;
    }
    old.messages().forEach(message -> compare(old, message));
    consumerOf(old)
        .ifPresent(
            now -> new TopologyComparison(old, now, breaks).compare(LostBindings.lost(old, now)));
    return true;
  }

  /** Whether another contract does with the message what this one did. */
  boolean one(Contract old, ContractMessage message) {
    if (!isElsewhere(old, message)) {
      return false;
    }
    compare(old, message);
    return true;
  }

  private boolean isElsewhere(Contract old, ContractMessage message) {
    return !owners(old, message).containsValue(Optional.<Contract>empty());
  }

  /** Who does now what the contract did with the message; empty: nobody. */
  private Map<Sides, Optional<Contract>> owners(Contract old, ContractMessage message) {
    Map<Sides, Optional<Contract>> owners = new LinkedHashMap<>();
    ContractConsumer consumes = old.consumes();
    if (old.produces() != null) {
      owners.put(Sides.SENDER, owner(message, now -> now.produces() != null));
    }
    if (consumes != null) {
      owners.put(Sides.RECEIVER, owner(message, now -> consumes(now, consumes.queue())));
    }
    if (owners.isEmpty()) {
      owners.put(Sides.of(old), owner(message, now -> true));
    }
    return owners;
  }

  private Optional<Contract> owner(ContractMessage message, Predicate<Contract> role) {
    return present.contracts().stream()
        .filter(role)
        .filter(now -> find(now, message).isPresent())
        .findFirst();
  }

  private static Optional<ContractMessage> find(Contract now, ContractMessage message) {
    return now.messages().stream()
        .filter(
            other ->
                other.exchange().equals(message.exchange())
                    && other.routingKey().equals(message.routingKey())
                    && other.type().equals(message.type()))
        .findFirst();
  }

  private void compare(Contract old, ContractMessage message) {
    owners(old, message)
        .forEach(
            (sides, owner) -> {
              Contract now = owner.orElseThrow();
              new MessageComparison(baseline, present, now, sides, List.of(), breaks)
                  .compare(message, find(now, message).orElseThrow());
            });
  }

  /** Whether another contract sends all that this one sent. */
  boolean allSent(Contract old) {
    return old.messages().stream()
        .allMatch(message -> owner(message, now -> now.produces() != null).isPresent());
  }

  /** Whether another contract has taken a queue over. */
  boolean isConsumed(String queue) {
    return present.contracts().stream().anyMatch(now -> consumes(now, queue));
  }

  /** Who consumes now what a contract consumed; the one that it has become where nobody does. */
  Contract consumer(Contract old, Contract now) {
    return now.consumes() != null ? now : consumerOf(old).orElse(now);
  }

  private Optional<Contract> consumerOf(Contract old) {
    ContractConsumer consumes = old.consumes();
    return consumes == null
        ? Optional.empty()
        : present.contracts().stream().filter(now -> consumes(now, consumes.queue())).findFirst();
  }

  private static boolean consumes(Contract contract, String queue) {
    ContractConsumer consumes = contract.consumes();
    return consumes != null && consumes.queue().equals(queue);
  }
}
