package io.warren.benchmarks.broker;

import io.warren.benchmarks.measure.Medians;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What came out of the rounds.
 *
 * @param rounds by the client's name
 */
record Results<T>(Map<String, List<T>> rounds) {
  /** The median of one figure, by the client's name. */
  Map<String, Double> medians(ToDoubleFunction<T> figure) {
    Map<String, Double> medians = new LinkedHashMap<>();
    rounds.forEach(
        (client, results) ->
            medians.put(client, Medians.median(results.stream().mapToDouble(figure))));
    return medians;
  }
}
