package io.warren.processor.check;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ContractModel;
import java.util.List;

/** A rule, or a few that look at the same thing. */
@FunctionalInterface
public interface ContractCheck {
  /** Reports what of the contract breaks the rule. */
  void check(ContractModel contract, Report report);

  /** Every check of a single contract. */
  static List<ContractCheck> all() {
    return List.of(
        new MethodsCheck(),
        new CodecCheck(),
        new RoutingKeysCheck(),
        new WireTypesCheck(),
        new NamesCheck(),
        new InstanceCheck(),
        new SentKeysCheck(),
        new BindingsCheck(),
        new RolesCheck(),
        new RangesCheck(),
        new QueueTypeCheck(),
        new ExistingQueueCheck(),
        new DeadLettersCheck(),
        new PrefetchCheck(),
        new RetryCheck(),
        new BatchCheck(),
        new DedupCheck());
  }
}
