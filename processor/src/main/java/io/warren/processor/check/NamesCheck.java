package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.NAME_RESERVED;
import static io.warren.processor.diagnostic.Diagnostic.NAME_TOO_LONG;
import static io.warren.processor.diagnostic.Diagnostic.NAME_WITH_BLANK;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.Limits;
import io.warren.processor.model.SourcePosition;
import io.warren.topology.DerivedNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Names fit on the wire, also those that are derived, and belong to nobody else. */
final class NamesCheck implements ContractCheck {
  private static final Set<StatedName.Kind> CREATED =
      Set.of(
          StatedName.Kind.EXCHANGE,
          StatedName.Kind.QUEUE,
          StatedName.Kind.DEAD_QUEUE,
          StatedName.Kind.DEAD_EXCHANGE);

  @Override
  public void check(ContractModel contract, Report report) {
    for (StatedName name : StatedName.of(contract)) {
      checkLength(name.kind().toString(), name.name(), name.position(), report);
      if (name.name().codePoints().anyMatch(NamesCheck::isBlank)) {
        report.add(NAME_WITH_BLANK, name.position(), name.kind(), visible(name.name()));
      }
      // An exchange of RabbitMQ's own, such as amq.topic, can be used, but not declared.
      boolean warrens = name.name().startsWith("warren.");
      boolean brokers = name.name().startsWith("amq.");
      if ((CREATED.contains(name.kind()) && (warrens || brokers))
          || (name.kind() == StatedName.Kind.EXISTING_EXCHANGE && warrens)) {
        report.add(NAME_RESERVED, name.position(), name.kind(), name.name(), existing(name));
      }
    }
    ConsumesModel consumes = contract.consumes();
    if (consumes != null && bytes(consumes.queue()) <= Limits.NAME_BYTES) {
      checkDerived(contract, consumes, report);
    }
  }

  /** An exchange of RabbitMQ's has the name that others publish to: another is no remedy. */
  private static String existing(StatedName name) {
    return name.kind() == StatedName.Kind.EXCHANGE && name.name().startsWith("amq.")
        ? "add declare = false to use what RabbitMQ has, or "
        : "";
  }

  /** One report is enough, of the longest. */
  private static void checkDerived(ContractModel contract, ConsumesModel consumes, Report report) {
    String longest = consumes.source().states("deadQueue") ? "" : consumes.deadQueue();
    for (Duration wait : contract.waits()) {
      String retryQueue = DerivedNames.retryQueue(consumes.queue(), wait);
      longest = bytes(retryQueue) > bytes(longest) ? retryQueue : longest;
    }
    checkLength("derived queue", longest, consumes.source().at("queue"), report);
  }

  private static void checkLength(
      String kind, String name, SourcePosition position, Report report) {
    if (bytes(name) > Limits.NAME_BYTES) {
      report.add(
          NAME_TOO_LONG, position, "the " + kind + " \"" + shortened(name) + "\"", bytes(name));
    }
  }

  private static boolean isBlank(int letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.isISOControl(letter)
        || Character.getType(letter) == Character.FORMAT;
  }

  /** With its blanks, but for the space, as escapes. */
  private static String visible(String name) {
    return name.codePoints()
        .mapToObj(
            letter ->
                letter != ' ' && isBlank(letter)
                    ? String.format("\\u%04x", letter)
                    : Character.toString(letter))
        .collect(Collectors.joining());
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String shortened(String name) {
    return name.substring(0, 20) + "..." + name.substring(name.length() - 20);
  }
}
