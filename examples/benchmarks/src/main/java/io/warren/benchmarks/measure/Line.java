package io.warren.benchmarks.measure;

/** A line of the first table: what is compared, and how good Warren is to be. */
public enum Line {
  PUBLISH_RATE("publish, rate", "%,.0f a second", true, 1.1),
  PUBLISH_CPU("publish, CPU", "%.1f µs", false, 0.8),
  PUBLISH_BYTES("publish, allocation", "%,.0f bytes", false, 1.0),
  CONSUME_RATE("consume, rate", "%,.0f a second", true, 1.3),
  CONSUME_CPU("consume, CPU", "%.1f µs", false, 0.9),
  CONSUME_BYTES("consume, allocation", "%,.0f bytes", false, 1.0),
  ONE_P50("one send at a time, p50", "%,.0f µs", false, 1.0),
  ONE_P99("one send at a time, p99", "%,.0f µs", false, Double.NaN),
  THREADS_RATE("eight sending threads, 100 in flight each", "%,.0f a second", true, 1.0),
  CONSUMERS_THREADS("100 consumers in one process: threads", "", false, 20);

  private final String title;
  private final String unit;
  private final boolean moreIsBetter;
  private final double wanted;

  Line(String title, String unit, boolean moreIsBetter, double wanted) {
    this.title = title;
    this.unit = unit;
    this.moreIsBetter = moreIsBetter;
    this.wanted = wanted;
  }

  public String title() {
    return title;
  }

  /** Whether the figure is a ratio to that of the client written by hand. */
  public boolean relative() {
    return !unit.isEmpty();
  }

  /** A figure with its unit. */
  public String absolute(double figure) {
    return Text.format(unit, figure);
  }

  /** A figure as the page states it. */
  public String stated(double figure) {
    return Text.format(relative() ? "%.2f" : "%.0f", figure);
  }

  /** What Warren is to reach; empty where nothing was asked. */
  public String wanted() {
    if (!judged()) {
      return "";
    }
    return (moreIsBetter ? "≥ " : "≤ ") + (relative() ? wanted : Text.format("%.0f", wanted));
  }

  /** Whether something was asked. */
  public boolean judged() {
    return !Double.isNaN(wanted);
  }

  /** How many times worse one figure is than the other; 1 where they are equal. */
  public double timesWorse(double figure, double stated) {
    return moreIsBetter ? stated / figure : figure / stated;
  }
}
