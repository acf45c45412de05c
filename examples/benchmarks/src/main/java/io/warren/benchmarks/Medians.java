package io.warren.benchmarks;

import java.util.stream.DoubleStream;

final class Medians {
  private Medians() {}

  static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
