package io.warren.processor.docs.compatibility;

import io.warren.annotation.ExchangeType;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.TopicPattern;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What leads to a contract's work queue. */
final class LostBindings {
  private LostBindings() {}

  /** The earlier bindings whose messages the present ones would not bring. */
  static List<Binding> lost(Contract old, Contract now) {
    ContractConsumer consumes = now.consumes();
    if (consumes == null || !consumes.declare()) {
      return List.of();
    }
    List<Binding> present = toQueue(now);
    return toQueue(old).stream()
        .filter(binding -> present.stream().noneMatch(other -> covers(other, binding, now)))
        .toList();
  }

  private static List<Binding> toQueue(Contract contract) {
    ContractConsumer consumes = contract.consumes();
    if (consumes == null) {
      return List.of();
    }
    return contract.topology().bindings().stream()
        .filter(binding -> binding.kind() == Binding.Kind.QUEUE)
        .filter(binding -> binding.destination().equals(consumes.queue()))
        .toList();
  }

  private static boolean covers(Binding binding, Binding earlier, Contract contract) {
    return binding.exchange().equals(earlier.exchange())
        && switch (type(contract, binding.exchange())) {
          case FANOUT, HEADERS -> true;
          case DIRECT -> binding.key().equals(earlier.key());
          case TOPIC -> examples(earlier.key()).allMatch(key -> matches(binding.key(), key));
        };
  }

  private static boolean matches(String pattern, String key) {
    return TopicPattern.matches(pattern, key);
  }

  /** Keys for a pattern, with no word, one and two in the place of each "#". */
  private static Stream<String> examples(String pattern) {
    return Stream.of(0, 1, 2)
        .map(
            words ->
                Arrays.stream(pattern.split("\\.", -1))
                    .flatMap(
                        word ->
                            word.equals("#")
                                ? Collections.nCopies(words, word).stream()
                                : Stream.of(word))
                    .collect(Collectors.joining(".")));
  }

  /** How an exchange of the contract routes. */
  static ExchangeType type(Contract contract, String exchange) {
    return contract.topology().exchanges().stream()
        .filter(known -> known.name().equals(exchange))
        .map(Exchange::type)
        .findFirst()
        .orElse(ExchangeType.TOPIC);
  }
}
