package io.warren.benchmarks.measure;

import java.util.stream.DoubleStream;

public final class Medians {
  private Medians() {}

  public static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * The value that so many percent do not exceed.
   *
   * @param percent above 0, up to 100
   */
  public static double percentile(DoubleStream values, double percent) {
    double[] sorted = values.sorted().toArray();
    return sorted[(int) Math.ceil(sorted.length * percent / 100) - 1];
  }
}
