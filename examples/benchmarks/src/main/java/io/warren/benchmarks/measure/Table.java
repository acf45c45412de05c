package io.warren.benchmarks.measure;

/** A table in Markdown, whose first column has words and whose others have figures. */
public final class Table {
  private final StringBuilder lines = new StringBuilder();

  public Table(String... columns) {
    row((Object[]) columns);
    lines.append("|---|").append("---:|".repeat(columns.length - 1)).append('\n');
  }

  /** One cell a column. */
  public Table row(Object... cells) {
    lines.append('|');
    for (Object cell : cells) {
      lines.append(cell.toString().isEmpty() ? " |" : " " + cell + " |");
    }
    lines.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
