package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.RETRY_LIMIT_BELOW_INTERVAL;
import static io.warren.processor.diagnostic.Diagnostic.RETRY_QUEUES;
import static io.warren.processor.diagnostic.Diagnostic.RETRY_WAIT_TOO_LONG;
import static io.warren.processor.diagnostic.Diagnostic.RETRY_WITHOUT_GROWTH;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.DurationText;
import io.warren.processor.model.Limits;
import io.warren.processor.model.RetryModel;
import io.warren.topology.RetryPolicy;
import java.time.Duration;

/** The waits of a growing retry are few enough, and none is too long. */
final class RetryCheck implements ContractCheck {
  @Override
  public void check(ContractModel contract, Report report) {
    RetryModel retry = contract.retry();
    // A multiplier without end has a report of its own.
    if (retry == null || Double.isInfinite(retry.multiplier())) {
      return;
    }
    Duration limit = retry.maxInterval();
    if (limit != null && limit.compareTo(retry.interval()) < 0) {
      report.add(
          RETRY_LIMIT_BELOW_INTERVAL,
          retry.source().at("maxInterval"),
          DurationText.of(limit),
          DurationText.of(retry.interval()));
      return;
    }
    RetryPolicy policy = retry.policy();
    int queues = policy.waits().size();
    if (queues > Limits.RETRY_QUEUES) {
      report.add(RETRY_QUEUES, retry.source().at("times"), Limits.RETRY_QUEUES, queues);
    } else if (queues > 0 && policy.waitBefore(policy.times()).compareTo(Limits.LONGEST) > 0) {
      report.add(RETRY_WAIT_TOO_LONG, retry.source().at("multiplier"));
    } else {
      checkGrowth(retry, report);
    }
  }

  /** What says how the waits grow, where they do not. */
  private static void checkGrowth(RetryModel retry, Report report) {
    // Out of range, they have reports of their own.
    if (retry.times() < 1 || !(retry.multiplier() >= 1)) {
      return;
    }
    String wait = DurationText.of(retry.interval());
    if (retry.multiplier() > 1 && retry.times() == 1) {
      report.add(
          RETRY_WITHOUT_GROWTH,
          retry.source().at("multiplier"),
          "multiplier",
          "there is one retry, after " + wait,
          "raise times");
    }
    Duration limit = retry.maxInterval();
    if (limit == null) {
      return;
    }
    if (retry.multiplier() == 1) {
      report.add(
          RETRY_WITHOUT_GROWTH,
          retry.source().at("maxInterval"),
          "maxInterval",
          "every wait is " + wait,
          "state a multiplier");
    } else if (retry.longestWait().compareTo(limit) < 0) {
      report.add(
          RETRY_WITHOUT_GROWTH,
          retry.source().at("maxInterval"),
          "maxInterval",
          "the longest wait is already " + DurationText.of(retry.longestWait()),
          "lower it");
    }
  }
}
