package io.warren.processor.docs.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Places boxes in a row as near as possible to where they are wanted, in the least squares' sense,
 * without changing their order or letting them come too near to each other.
 *
 * <p>What a box must keep from the first one is taken off its place; then the places only must not
 * decrease, and neighbours that do are replaced by their average until none is left.
 */
final class Spread {
  private Spread() {}

  /**
   * Places the boxes.
   *
   * @param wanted the centres that the boxes should have
   * @param sizes of the boxes
   * @param gap the least room between two of them
   * @return the centres that they get
   */
  static List<Integer> of(List<Double> wanted, List<Integer> sizes, int gap) {
    List<Double> offsets = new ArrayList<>();
    List<Run> runs = new ArrayList<>();
    double offset = 0;
    for (int i = 0; i < wanted.size(); i++) {
      offset += i == 0 ? 0 : (sizes.get(i - 1) + sizes.get(i)) / 2.0 + gap;
      offsets.add(offset);
      Run run = new Run(wanted.get(i) - offset, 1);
      while (!runs.isEmpty() && runs.get(runs.size() - 1).place >= run.place) {
        run = run.joined(runs.remove(runs.size() - 1));
      }
      runs.add(run);
    }
    List<Integer> centres = new ArrayList<>();
    for (Run run : runs) {
      // One rounding for all of a run, and sizes are even: the gaps stay.
      double place = Math.floor(run.place);
      for (int i = 0; i < run.boxes; i++) {
        centres.add((int) (place + offsets.get(centres.size())));
      }
    }
    return centres;
  }

  private record Run(double place, int boxes) {
    Run joined(Run other) {
      int both = boxes + other.boxes;
      return new Run((place * boxes + other.place * other.boxes) / both, both);
    }
  }
}
