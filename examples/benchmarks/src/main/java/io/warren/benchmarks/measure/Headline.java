package io.warren.benchmarks.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures of the first table, by line and by the client's name. */
public final class Headline {
  public static final String FLOOR = "floor";
  public static final String BY_HAND = "by hand";
  public static final String WARREN = "Warren";

  private final Map<Line, Map<String, Double>> figures = new EnumMap<>(Line.class);

  /**
   * @param absolute by the client's name
   */
  public void put(Line line, Map<String, Double> absolute) {
    figures.put(line, absolute);
  }

  /** Warren's figures as the page states them: where they are relative, by hand is 1. */
  public Map<Line, Double> ofWarren() {
    Map<Line, Double> ofWarren = new EnumMap<>(Line.class);
    figures.forEach((line, absolute) -> ofWarren.put(line, stated(line, absolute, WARREN)));
    return ofWarren;
  }

  /** All lines beside what is wanted. */
  public String table() {
    Table table = new Table("", FLOOR, BY_HAND, WARREN, "wanted", "by hand, in figures");
    figures.forEach(
        (line, absolute) ->
            table.row(
                line.title(),
                cell(line, absolute, FLOOR),
                cell(line, absolute, BY_HAND),
                cell(line, absolute, WARREN),
                line.wanted(),
                line.relative() ? line.absolute(absolute.get(BY_HAND)) : ""));
    return table.toString();
  }

  /** The relative lines in absolute figures, those of other ways too. */
  public String inFigures(List<String> names) {
    Table table = new Table(titles(names));
    figures.forEach(
        (line, absolute) -> {
          if (line.relative()) {
            table.row(cells(line, absolute, names));
          }
        });
    return table.toString();
  }

  private static String[] titles(List<String> names) {
    String[] titles = new String[names.size() + 1];
    titles[0] = "";
    for (int i = 0; i < names.size(); i++) {
      titles[i + 1] = names.get(i);
    }
    return titles;
  }

  private static Object[] cells(Line line, Map<String, Double> absolute, List<String> names) {
    Object[] cells = new Object[names.size() + 1];
    cells[0] = line.title();
    for (int i = 0; i < names.size(); i++) {
      Double figure = absolute.get(names.get(i));
      cells[i + 1] = figure == null ? "" : line.absolute(figure);
    }
    return cells;
  }

  private static String cell(Line line, Map<String, Double> absolute, String name) {
    return absolute.containsKey(name) ? line.stated(stated(line, absolute, name)) : "";
  }

  private static double stated(Line line, Map<String, Double> absolute, String name) {
    double figure = absolute.get(name);
    return line.relative() ? figure / absolute.get(BY_HAND) : figure;
  }
}
