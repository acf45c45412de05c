package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.BINDINGS_OF_SEVERAL_EXCHANGES;
import static io.warren.processor.diagnostic.Diagnostic.FANOUT_BINDING;
import static io.warren.processor.diagnostic.Diagnostic.HEADERS_BINDING;
import static io.warren.processor.diagnostic.Diagnostic.PATTERN_WITHOUT_TOPIC;
import static io.warren.processor.diagnostic.Diagnostic.PATTERN_WORD;

import io.warren.annotation.ExchangeType;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.SourcePosition;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bindings lead from one exchange that goes by their keys, and their wildcards are words. */
final class BindingsCheck implements ContractCheck {
  @Override
  public void check(ContractModel contract, Report report) {
    ConsumesModel consumes = contract.consumes();
    if (consumes == null) {
      return;
    }
    List<String> exchanges = contract.exchanges().stream().map(Exchange::name).distinct().toList();
    if (consumes.source().states("bindings") && exchanges.size() > 1) {
      String names =
          exchanges.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" and "));
      consumes.bindings().stream()
          .filter(binding -> contract.messages().stream().noneMatch(one -> one.isTakenBy(binding)))
          .forEach(
              binding ->
                  report.add(
                      BINDINGS_OF_SEVERAL_EXCHANGES,
                      consumes.source().at("bindings"),
                      contract.displayName(),
                      names,
                      binding.key()));
    }
    Set<String> topics = named(contract, ExchangeType.TOPIC);
    Set<String> headers = named(contract, ExchangeType.HEADERS);
    consumes.bindings().stream()
        .map(Binding::exchange)
        .filter(headers::contains)
        .distinct()
        .forEach(
            exchange ->
                report.add(
                    HEADERS_BINDING, consumes.source().at("bindings"), consumes.queue(), exchange));
    Set<String> fanouts = named(contract, ExchangeType.FANOUT);
    Set<String> directs = named(contract, ExchangeType.DIRECT);
    // A wildcard in a key that is also sent with is told of that.
    boolean told = contract.produces() != null && !consumes.source().states("bindings");
    for (Binding binding : consumes.bindings()) {
      SourcePosition position = position(binding, contract, consumes);
      if (topics.contains(binding.exchange())) {
        checkWords(binding.key(), consumes, report);
      } else if (directs.contains(binding.exchange()) && hasWildcard(binding.key()) && !told) {
        report.add(
            PATTERN_WITHOUT_TOPIC,
            position,
            binding.key(),
            binding.exchange(),
            "a direct one, which compares keys as they are",
            "write the key out");
      } else if (fanouts.contains(binding.exchange()) && hasWildcard(binding.key()) && !told) {
        report.add(
            PATTERN_WITHOUT_TOPIC,
            position,
            binding.key(),
            binding.exchange(),
            "a fanout one, which gives each message to every queue",
            "leave the key out");
      } else if (fanouts.contains(binding.exchange())
          && consumes.source().states("bindings")
          && !binding.key().isEmpty()) {
        report.add(FANOUT_BINDING, position, binding.key(), binding.exchange());
      }
    }
  }

  /** Where the key stands: without stated bindings it is that of a message. */
  private static SourcePosition position(
      Binding binding, ContractModel contract, ConsumesModel consumes) {
    if (consumes.source().states("bindings")) {
      return consumes.source().at("bindings");
    }
    return contract.messages().stream()
        .filter(message -> message.exchange().name().equals(binding.exchange()))
        .filter(message -> message.routingKey().equals(binding.key()))
        .findFirst()
        .map(message -> message.source().key())
        .orElse(consumes.source().position());
  }

  private static Set<String> named(ContractModel contract, ExchangeType type) {
    return contract.exchanges().stream()
        .filter(exchange -> exchange.type() == type)
        .map(Exchange::name)
        .collect(Collectors.toSet());
  }

  private static boolean hasWildcard(String key) {
    return Stream.of(key.split("\\.", -1)).anyMatch(word -> word.equals("*") || word.equals("#"));
  }

  private static void checkWords(String key, ConsumesModel consumes, Report report) {
    for (String word : key.split("\\.", -1)) {
      if (word.length() > 1 && (word.contains("*") || word.contains("#"))) {
        report.add(PATTERN_WORD, consumes.source().at("bindings"), key, word);
      }
    }
  }
}
