package io.warren.processor.docs;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;

/** Text in GitHub's Markdown. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  /** A code span that keeps its text, in tables too. */
  static String code(String text) {
    if (text.isEmpty()) {
      return "(empty)";
    }
    String escaped = text.replace('\n', ' ').replace("|", "\\|");
    return escaped.indexOf('`') < 0 ? "`" + escaped + "`" : "`` " + escaped + " ``";
  }

  static String link(String text, String anchor) {
    return "[" + text + "](#" + anchor + ")";
  }

  /** A place for links; unlike that of a heading, it does not depend on who shows the page. */
  Markdown anchor(String id) {
    text.append("<a id=\"").append(id).append("\"></a>\n\n");
    return this;
  }

  Markdown heading(int level, String title) {
    text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
    return this;
  }

  Markdown paragraph(String paragraph) {
    text.append(paragraph).append("\n\n");
    return this;
  }

  /** Begins a table; its rows follow. */
  Markdown header(String... cells) {
    row(cells);
    return row(Collections.nCopies(cells.length, "---").toArray(String[]::new));
  }

  Markdown row(String... cells) {
    text.append(Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |\n")));
    return this;
  }

  /** Ends a table. */
  Markdown end() {
    text.append('\n');
    return this;
  }

  Markdown block(String language, String code) {
    text.append("```").append(language).append('\n').append(code).append("```\n\n");
    return this;
  }

  /** The text with one line end after the last line. */
  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
