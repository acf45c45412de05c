package io.warren.processor.docs.html;

import io.warren.processor.docs.page.Content;
import io.warren.processor.docs.page.Content.Destination;
import io.warren.processor.docs.page.Content.JavaType;
import io.warren.processor.docs.page.Content.Name;
import io.warren.processor.docs.page.Content.Statements;
import io.warren.processor.docs.page.Content.Words;
import io.warren.processor.docs.page.PageTable;
import java.util.List;
import java.util.Locale;

/** Writes a table that scrolls in its own box where it is too wide. Not thread-safe. */
final class Table {
  private final Markup markup;
  private boolean inRow;

  /** Writes the whole of it. */
  static void write(PageTable page, Markup markup) {
    Table table =
        new Table(markup, page.columns().stream().map(Table::capitalized).toArray(String[]::new));
    for (List<Content> row : page.rows()) {
      table.row();
      row.forEach(table::cell);
    }
    table.end();
  }

  private static String capitalized(String heading) {
    return heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1);
  }

  /** Starts it. */
  Table(Markup markup, String... headers) {
    this.markup = markup;
    markup.open("div", "class", "scroll", "tabindex", "0").open("table").open("thead").open("tr");
    for (String header : headers) {
      markup.element("th", header, "scope", "col");
    }
    markup.close().close().open("tbody");
  }

  /** Starts a row. */
  Table row() {
    endRow();
    markup.open("tr");
    inRow = true;
    return this;
  }

  private void cell(Content content) {
    if (content instanceof Words words) {
      cell(words.text());
    } else if (content instanceof Name name) {
      code(List.of(name.name()));
    } else if (content instanceof JavaType type) {
      code(List.of(type.simpleName()));
    } else if (content instanceof Destination destination) {
      code(List.of(destination.name()));
    } else if (content instanceof Statements statements) {
      code(statements.statements());
    } else {
      cell("none");
    }
  }

  /** A cell with a text. */
  Table cell(String text) {
    markup.element("td", text);
    return this;
  }

  /** A cell that leads elsewhere. */
  Table link(String text, String target) {
    markup.open("td").element("a", text, "href", target).close();
    return this;
  }

  /** A cell with codes, each on its own line. */
  Table code(Iterable<String> codes) {
    markup.open("td");
    boolean first = true;
    for (String code : codes) {
      if (!first) {
        markup.empty("br");
      }
      first = false;
      markup.element("code", code);
    }
    markup.close();
    return this;
  }

  /** Ends it. */
  void end() {
    endRow();
    markup.close().close().close();
  }

  private void endRow() {
    if (inRow) {
      markup.close();
    }
  }
}
