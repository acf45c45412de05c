package io.warren.benchmarks.measure;

import java.util.Map;

/** A table of the client written by hand beside Warren, in figures, with their ratio. */
public final class Pairs {
  private final Table table = new Table("", Headline.BY_HAND, Headline.WARREN, "ratio");

  /**
   * @param format of a figure
   * @param figures by the client's name
   */
  public Pairs row(String title, String format, Map<String, Double> figures) {
    double byHand = figures.get(Headline.BY_HAND);
    double warren = figures.get(Headline.WARREN);
    table.row(
        title,
        Text.format(format, byHand),
        Text.format(format, warren),
        Text.format("%.2f", warren / byHand));
    return this;
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
