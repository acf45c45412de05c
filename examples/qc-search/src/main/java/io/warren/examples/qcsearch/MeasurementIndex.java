package io.warren.examples.qcsearch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A small index in memory, where a real service would ask its database. */
final class MeasurementIndex {
  private static final List<Measurement> MEASUREMENTS =
      List.of(
          new Measurement("S-2041", "q30", 93.1, LocalDate.of(2026, 3, 2)),
          new Measurement("S-2042", "q30", 78.4, LocalDate.of(2026, 3, 2)),
          new Measurement("S-2042", "duplication", 11.9, LocalDate.of(2026, 3, 2)),
          new Measurement("S-2043", "q30", 84.9, LocalDate.of(2026, 3, 9)),
          new Measurement("S-2043", "duplication", 31.5, LocalDate.of(2026, 3, 9)),
          new Measurement("S-2050", "q30", 62.7, LocalDate.of(2026, 3, 16)));

  private final AtomicInteger outages = new AtomicInteger();
  private volatile boolean rebuilding;

  /** As when its machine restarts: so many searches find nobody at home. */
  void failNext(int searches) {
    outages.set(searches);
  }

  /** As when it is moved: no search makes sense until it is done. */
  void rebuild(boolean begin) {
    rebuilding = begin;
  }

  boolean rebuilding() {
    return rebuilding;
  }

  /**
   * The matching measurements, lowest value first.
   *
   * @throws IllegalStateException when the index does not answer
   */
  SearchReply find(SearchRequest request) {
    if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the index does not answer");
    }
    List<Measurement> found =
        MEASUREMENTS.stream()
            .filter(m -> m.metric().equals(request.metric()))
            .filter(m -> m.value() < request.below())
            .filter(m -> !m.run().isBefore(request.since()))
            .sorted(Comparator.comparingDouble(Measurement::value))
            .toList();
    return new SearchReply(found.size(), found.stream().limit(request.limit()).toList());
  }
}
