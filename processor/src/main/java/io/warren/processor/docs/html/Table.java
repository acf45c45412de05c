package io.warren.processor.docs.html;

/** Writes a table that scrolls in its own box where it is too wide. Not thread-safe. */
public final class Table {
  private final Markup markup;
  private boolean inRow;

  /** Starts it. */
  public Table(Markup markup, String... headers) {
    this.markup = markup;
    markup.open("div", "class", "scroll", "tabindex", "0").open("table").open("thead").open("tr");
    for (String header : headers) {
      markup.element("th", header, "scope", "col");
    }
    markup.close().close().open("tbody");
  }

  /** Starts a row. */
  public Table row() {
    endRow();
    markup.open("tr");
    inRow = true;
    return this;
  }

  /** A cell with a text. */
  public Table cell(String text) {
    markup.element("td", text);
    return this;
  }

  /** A cell that leads elsewhere. */
  public Table link(String text, String target) {
    markup.open("td").element("a", text, "href", target).close();
    return this;
  }

  /** A cell with codes, each on its own line. */
  public Table code(Iterable<String> codes) {
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
  public void end() {
    endRow();
    markup.close().close().close();
  }

  private void endRow() {
    if (inRow) {
      markup.close();
    }
  }
}
