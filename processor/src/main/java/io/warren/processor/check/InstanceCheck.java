package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.INSTANCE_MISSPELT;
import static io.warren.processor.diagnostic.Diagnostic.INSTANCE_OUTSIDE_QUEUE;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ContractModel;
import io.warren.topology.DerivedNames;
import io.warren.topology.NearName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The placeholder {@code {instance}} stands in the name of a queue alone, and is spelt so. */
final class InstanceCheck implements ContractCheck {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\{[^{}]*}");

  @Override
  public void check(ContractModel contract, Report report) {
    for (StatedName name : StatedName.of(contract)) {
      switch (name.kind()) {
        case QUEUE -> checkSpelling(name, report);
        case DEAD_QUEUE, EXCHANGE, EXISTING_EXCHANGE, DEAD_EXCHANGE, ROUTING_KEY, BINDING_KEY -> {
          if (name.name().contains(DerivedNames.INSTANCE)) {
            report.add(INSTANCE_OUTSIDE_QUEUE, name.position(), name.kind(), name.name());
          }
        }
        case WIRE_TYPE -> {}
      }
    }
  }

  private static void checkSpelling(StatedName name, Report report) {
    Matcher placeholder = PLACEHOLDER.matcher(name.name());
    while (placeholder.find()) {
      String found = placeholder.group();
      if (!found.equals(DerivedNames.INSTANCE)
          && NearName.of(found, List.of(DerivedNames.INSTANCE)).isPresent()) {
        report.add(INSTANCE_MISSPELT, name.position(), name.name(), found);
      }
    }
  }
}
