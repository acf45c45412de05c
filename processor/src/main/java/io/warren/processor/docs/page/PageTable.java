package io.warren.processor.docs.page;

import java.util.List;

/**
 * A table.
 *
 * @param columns their headings, in lower case
 * @param rows each with as many cells
 */
public record PageTable(List<String> columns, List<List<Content>> rows) {
  public PageTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
