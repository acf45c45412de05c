package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.BINDINGS_OF_SEVERAL_EXCHANGES;
import static io.warren.processor.diagnostic.Diagnostic.DIRECT_PATTERN;
import static io.warren.processor.diagnostic.Diagnostic.FANOUT_BINDING;
import static io.warren.processor.diagnostic.Diagnostic.HEADERS_BINDING;
import static io.warren.processor.diagnostic.Diagnostic.PATTERN_WORD;

import io.warren.annotation.ExchangeType;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import java.util.List;
import java.util.Optional;
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
    if (consumes.source().states("bindings")
        && !consumes.bindings().isEmpty()
        && exchanges.size() > 1) {
      report.add(
          BINDINGS_OF_SEVERAL_EXCHANGES,
          consumes.source().at("bindings"),
          contract.displayName(),
          exchanges.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" and ")));
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
    for (Binding binding : consumes.bindings()) {
      if (topics.contains(binding.exchange())) {
        checkWords(binding.key(), consumes, report);
      }
      if (fanouts.contains(binding.exchange())
          && consumes.source().states("bindings")
          && !binding.key().isEmpty()) {
        report.add(
            FANOUT_BINDING, consumes.source().at("bindings"), binding.key(), binding.exchange());
      }
      if (directs.contains(binding.exchange())) {
        wildcard(binding.key())
            .ifPresent(
                word ->
                    report.add(
                        DIRECT_PATTERN, consumes.source().at("bindings"), binding.key(), word));
      }
    }
  }

  private static Set<String> named(ContractModel contract, ExchangeType type) {
    return contract.exchanges().stream()
        .filter(exchange -> exchange.type() == type)
        .map(Exchange::name)
        .collect(Collectors.toSet());
  }

  private static Optional<String> wildcard(String key) {
    return Stream.of(key.split("\\.", -1))
        .filter(word -> word.equals("*") || word.equals("#"))
        .findFirst();
  }

  private static void checkWords(String key, ConsumesModel consumes, Report report) {
    for (String word : key.split("\\.", -1)) {
      if (word.length() > 1 && (word.contains("*") || word.contains("#"))) {
        report.add(PATTERN_WORD, consumes.source().at("bindings"), key, word);
      }
    }
  }
}
