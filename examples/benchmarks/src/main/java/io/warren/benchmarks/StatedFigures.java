package io.warren.benchmarks;

import io.warren.benchmarks.measure.Headline;
import io.warren.benchmarks.measure.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the first table of a page as {@link Headline} printed it. */
final class StatedFigures {
  private StatedFigures() {}

  /** Warren's figure of each line that is judged. */
  static Map<Line, Double> of(Path page) throws IOException {
    List<String[]> rows =
        Files.readString(page)
            .lines()
            .filter(line -> line.startsWith("| "))
            .map(StatedFigures::cells)
            .toList();
    Map<Line, Double> figures = new EnumMap<>(Line.class);
    int column = -1;
    for (String[] cells : rows) {
      if (column < 0) {
        column = Arrays.asList(cells).indexOf(Headline.WARREN);
        continue;
      }
      for (Line line : Line.values()) {
        // A later table has the same lines, in other figures.
        if (cells[0].equals(line.title()) && line.judged() && !figures.containsKey(line)) {
          figures.put(line, Double.valueOf(cells[column]));
        }
      }
    }
    for (Line line : Line.values()) {
      if (line.judged() && !figures.containsKey(line)) {
        throw new IllegalArgumentException(page + " has no line \"" + line.title() + "\"");
      }
    }
    return figures;
  }

  private static String[] cells(String row) {
    String[] cells = row.substring(1).split("\\|");
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip();
    }
    return cells;
  }
}
