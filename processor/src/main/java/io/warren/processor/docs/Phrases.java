package io.warren.processor.docs;

import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractSender;
import io.warren.topology.DurationWords;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the pages call things. */
final class Phrases {
  private static final Pattern PACKAGE = Pattern.compile("(?<![\\w$.])(?:[a-z_][\\w$]*\\.)+");

  static final String MESSAGES =
      "Who sends, through which exchange, to which queue, and who consumes.";
  static final String FAILURES =
      "Where a message waits that has failed, where it ends when it is given up, and who listens.";
  static final String SCHEDULES =
      "A message that is sent with at(...) waits in the schedule store (Redis), not on the broker.";

  private Phrases() {}

  /** Where a contract stands in a page. */
  static String id(Contract contract) {
    return "contract-" + contract.name();
  }

  static String role(Contract contract) {
    if (contract.produces() != null) {
      return contract.consumes() != null ? "sends, consumes" : "sends";
    }
    return contract.consumes() != null ? "consumes" : "shared";
  }

  static String kind(ContractConsumer consumes) {
    return consumes.queueType().name().toLowerCase(Locale.ROOT) + " queue";
  }

  static String exchangeType(Contract contract, String exchange) {
    return contract.topology().exchanges().stream()
        .filter(declared -> declared.name().equals(exchange))
        .map(Exchange::type)
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("unknown");
  }

  /** A type without its packages. */
  static String simple(String javaType) {
    return PACKAGE.matcher(javaType).replaceAll("");
  }

  /** The shortest wait first. */
  static List<Queue> retryQueues(Contract contract) {
    return contract.topology().queues().stream()
        .filter(queue -> timeToLive(queue).isPresent())
        .sorted(Comparator.comparing(queue -> timeToLive(queue).orElse(Duration.ZERO)))
        .toList();
  }

  static Optional<Duration> timeToLive(Queue queue) {
    return queue.arguments().get("x-message-ttl") instanceof Number millis
        ? Optional.of(Duration.ofMillis(millis.longValue()))
        : Optional.empty();
  }

  static String attempts(ContractConsumer consumes) {
    int times = consumes.retry().times();
    return times == 0 ? "1 attempt" : (times + 1) + " attempts";
  }

  /** How long a message waits, all in all, before it is dead. */
  static String untilDead(ContractConsumer consumes) {
    return consumes.retry().times() == 0 ? "at once" : DurationWords.of(consumes.retry().span());
  }

  static String retries(RetryPolicy retry) {
    if (retry.times() == 0) {
      return "none";
    }
    if (retry.waits().size() == 1) {
      return retry.times() + ", each after " + DurationWords.of(retry.interval());
    }
    List<String> waits = retry.waits().stream().map(DurationWords::of).toList();
    int last = waits.size() - 1;
    return retry.times()
        + ", after "
        + String.join(", ", waits.subList(0, last))
        + ", then "
        + waits.get(last)
        + (retry.times() > waits.size() ? " each" : "");
  }

  static String deliveries(ContractConsumer consumes) {
    return consumes.deliveryLimit() == 0
        ? "a crash adds deliveries without a limit, because the queue is a classic one"
        : "crashes add at most " + consumes.deliveryLimit() + " deliveries to each attempt";
  }

  static String sends(ContractSender produces) {
    List<String> words = new ArrayList<>();
    words.add(produces.persistent() ? "persistent" : "not persistent");
    words.add(produces.mandatory() ? "mandatory" : "not mandatory");
    if (produces.priority() > 0) {
      words.add("priority " + produces.priority());
    }
    if (produces.expiration() != null) {
      words.add("expires after " + DurationWords.of(produces.expiration()));
    }
    return String.join(", ", words);
  }

  static String consumes(ContractConsumer consumes) {
    List<String> words = new ArrayList<>();
    words.add("prefetch " + consumes.prefetch());
    words.add("concurrency " + consumes.concurrency());
    if (consumes.singleActive()) {
      words.add("one active consumer");
    }
    if (consumes.exclusive()) {
      words.add("a queue of one connection");
    }
    return String.join(", ", words);
  }

  static String lifetime(Queue queue) {
    if (queue.exclusive()) {
      return "of one connection";
    }
    return queue.autoDelete() ? "until its last consumer leaves" : "durable";
  }
}
