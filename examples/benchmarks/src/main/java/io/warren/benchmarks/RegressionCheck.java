package io.warren.benchmarks;

import io.warren.benchmarks.broker.BrokerBenchmark;
import io.warren.benchmarks.broker.Clients;
import io.warren.benchmarks.broker.Size;
import io.warren.benchmarks.measure.Headline;
import io.warren.benchmarks.measure.Line;
import io.warren.benchmarks.measure.Table;
import io.warren.benchmarks.measure.Text;
import io.warren.benchmarks.start.StartBenchmark;
import io.warren.testing.PrivateRabbit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small form of the first table, which fails where Warren is far worse than the page states. */
public final class RegressionCheck {
  /** Machines and moments differ; what is this much worse does not come from that. */
  private static final double TIMES_WORSE = 1.5;

  private RegressionCheck() {}

  /**
   * @param arguments the page that states how good Warren is
   */
  public static void main(String[] arguments) throws Exception {
    Map<Line, Double> stated = StatedFigures.of(Path.of(arguments[0]));
    Map<Line, Double> measured;
    try (PrivateRabbit broker = PrivateRabbit.create().start()) {
      String uri = broker.amqpUri();
      Clients.declare(uri);
      Headline headline = new Headline();
      new BrokerBenchmark(uri, Size.SMALL).run(headline);
      new StartBenchmark(uri).run(headline);
      measured = headline.ofWarren();
    }
    List<String> failures = new ArrayList<>();
    Table table = new Table("Warren, by hand being 1", "stated", "measured", "times worse");
    measured.forEach(
        (line, figure) -> {
          if (line.judged()) {
            double timesWorse = line.timesWorse(figure, stated.get(line));
            table.row(
                line.title(),
                line.stated(stated.get(line)),
                line.stated(figure),
                Text.format("%.2f", timesWorse));
            if (timesWorse > TIMES_WORSE) {
              failures.add(line.title());
            }
          }
        });
    System.out.print(table);
    if (!failures.isEmpty()) {
      System.err.println(
          "More than "
              + TIMES_WORSE
              + " times worse than "
              + arguments[0]
              + " states: "
              + String.join("; ", failures));
      System.exit(1);
    }
  }
}
