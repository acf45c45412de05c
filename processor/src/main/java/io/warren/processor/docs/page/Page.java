package io.warren.processor.docs.page;

import io.warren.processor.docs.broker.Permissions;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.figure.FailuresFigure;
import io.warren.processor.docs.figure.MessagesFigure;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page for people says.
 *
 * @param lead what the page is about
 * @param legend how its diagrams are to be read
 * @param messages all ways of messages
 * @param worstCases what the figures for the worst case leave out
 * @param failures all ways of what could not be handled; null: nobody consumes
 * @param contracts in the order of the modules
 * @param delays null: nothing can be delayed
 * @param needed what the permissions are
 * @param permissions those of each application
 */
public record Page(
    String title,
    String lead,
    String legend,
    Figure messages,
    String worstCases,
    @Nullable Figure failures,
    List<ContractPart> contracts,
    @Nullable DelayPart delays,
    String needed,
    List<Permissions> permissions) {

  public Page {
    contracts = List.copyOf(contracts);
    permissions = List.copyOf(permissions);
  }

  /** The page about some modules, made once for all that render it. */
  public static Page of(Modules modules) {
    return modules.once(Page.class, Page::about);
  }

  private static Page about(Modules modules) {
    return new Page(
        "Topology of " + modules.own().application(),
        "What the contracts make of the broker, written by Warren when they were compiled.",
        "Dashed ways are those of messages that wait or could not be handled.",
        new Figure(
            "Who sends, through which exchange, to which queue, and who consumes.",
            MessagesFigure.of(modules)),
        "The time until the dead queue is what a message spends waiting; the time of its handlers"
            + " comes on top. A crash or a lost connection adds deliveries that are no attempts.",
        failures(modules),
        contracts(modules),
        modules.delays().queues().isEmpty() ? null : DelayPart.of(modules.delays()),
        "The least that each application's user needs",
        Permissions.of(modules));
  }

  private static @Nullable Figure failures(Modules modules) {
    return modules.consume()
        ? new Figure(
            "Where a message waits that has failed, where it ends when it is given up, and who"
                + " listens.",
            FailuresFigure.of(modules))
        : null;
  }

  private static List<ContractPart> contracts(Modules modules) {
    List<ContractPart> parts = new ArrayList<>();
    for (Manifest manifest : modules.all()) {
      for (Contract contract : manifest.contracts()) {
        parts.add(ContractPart.of(contract, manifest.application()));
      }
    }
    return parts;
  }

  /** The parts that it has. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(List.of(Part.values()));
    if (failures == null) {
      parts.remove(Part.FAILURES);
    }
    if (delays == null) {
      parts.remove(Part.DELAYS);
    }
    return parts;
  }
}
