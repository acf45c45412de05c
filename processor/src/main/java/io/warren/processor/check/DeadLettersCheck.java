package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.DEAD_EXCHANGE_TYPE_ALONE;
import static io.warren.processor.diagnostic.Diagnostic.DEAD_LETTERS_COME_BACK;
import static io.warren.processor.diagnostic.Diagnostic.DEAD_QUEUE_IS_QUEUE;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.topology.Binding;
import io.warren.topology.DerivedNames;
import io.warren.topology.TopicPattern;
import io.warren.topology.Topology;
import java.time.Duration;

/** Dead letters have a place of their own. */
final class DeadLettersCheck implements ContractCheck {
  @Override
  public void check(ContractModel contract, Report report) {
    ConsumesModel consumes = contract.consumes();
    if (consumes == null) {
      return;
    }
    if (consumes.deadQueue().equals(consumes.queue())) {
      reportTaken("queue", consumes, report);
    }
    for (Duration wait : contract.retryPolicy().waits()) {
      if (consumes.deadQueue().equals(DerivedNames.retryQueue(consumes.queue(), wait))) {
        reportTaken("retry queue", consumes, report);
      }
    }
    checkLoop(contract, consumes, report);
    if (consumes.deadExchange().isEmpty() && consumes.source().states("deadExchangeType")) {
      report.add(
          DEAD_EXCHANGE_TYPE_ALONE,
          consumes.source().at("deadExchangeType"),
          contract.displayName());
    }
  }

  /** A dead letter that finds its way back would fail, die and come back for ever. */
  private static void checkLoop(ContractModel contract, ConsumesModel consumes, Report report) {
    String key = DerivedNames.deadKey(consumes.queue());
    for (Binding binding : consumes.bindings()) {
      if (binding.exchange().equals(consumes.deadExchange())
          && takes(contract.consumed(), binding, key)) {
        report.add(
            DEAD_LETTERS_COME_BACK,
            consumes.source().at("deadExchange"),
            binding.key(),
            binding.exchange(),
            key);
        return;
      }
    }
  }

  private static boolean takes(Topology topology, Binding binding, String key) {
    return topology.exchanges().stream()
        .filter(exchange -> exchange.name().equals(binding.exchange()))
        .anyMatch(
            exchange ->
                switch (exchange.type()) {
                  case TOPIC -> TopicPattern.matches(binding.key(), key);
                  case DIRECT -> binding.key().equals(key);
                  case FANOUT, HEADERS -> true;
                });
  }

  private static void reportTaken(String by, ConsumesModel consumes, Report report) {
    report.add(
        DEAD_QUEUE_IS_QUEUE,
        consumes.source().at("deadQueue"),
        consumes.deadQueue(),
        by,
        DerivedNames.deadQueue(consumes.queue()));
  }
}
