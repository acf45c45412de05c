package io.warren.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The costs of both clients, round by round. */
final class Comparison {
  private final String name;
  private final double wantedRate;
  private final List<Meter.Cost> byHand = new ArrayList<>();
  private final List<Meter.Cost> warren = new ArrayList<>();

  /**
   * @param wantedRate the least ratio of Warren's rate to that of the client written by hand
   */
  Comparison(String name, double wantedRate) {
    this.name = name;
    this.wantedRate = wantedRate;
  }

  void add(Client client, Meter.Cost cost) {
    (client instanceof WarrenClient ? warren : byHand).add(cost);
  }

  String rows() {
    return row("messages a second", Meter.Cost::perSecond, "%,.0f", "at least " + wantedRate)
        + row("CPU a message, µs", Meter.Cost::cpuMicros, "%.1f", "at most 1.2")
        + row("allocated a message, bytes", Meter.Cost::bytes, "%,.0f", "at most 1.2");
  }

  private String row(
      String what, ToDoubleFunction<Meter.Cost> figure, String format, String wanted) {
    double hand = Medians.median(byHand.stream().mapToDouble(figure));
    double ours = Medians.median(warren.stream().mapToDouble(figure));
    return Text.format(
        "| %s: %s | " + format + " | " + format + " | %.2f | %s |%n",
        name,
        what,
        hand,
        ours,
        ours / hand,
        wanted);
  }
}
