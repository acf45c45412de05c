package io.warren.processor.docs.markdown;

import io.warren.processor.docs.page.Content;
import io.warren.processor.docs.page.Content.Destination;
import io.warren.processor.docs.page.Content.JavaType;
import io.warren.processor.docs.page.Content.Name;
import io.warren.processor.docs.page.Content.Statements;
import io.warren.processor.docs.page.Content.Words;
import io.warren.processor.docs.page.PageTable;
import java.util.Collections;
import java.util.List;
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

  static String text(Content content) {
    if (content instanceof Words words) {
      return words.text();
    }
    if (content instanceof Name name) {
      return code(name.name());
    }
    if (content instanceof JavaType type) {
      return code(type.name());
    }
    if (content instanceof Destination destination) {
      return destination.kind() + " " + code(destination.name());
    }
    if (content instanceof Statements statements) {
      return statements.statements().stream()
          .map(Markdown::code)
          .collect(Collectors.joining("<br>"));
    }
    return "";
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

  /** A whole table. */
  Markdown table(PageTable table) {
    header(table.columns());
    table.rows().forEach(row -> row(row.stream().map(Markdown::text).toList()));
    return end();
  }

  /** Begins a table; its rows follow. */
  Markdown header(List<String> cells) {
    row(cells);
    return row(Collections.nCopies(cells.size(), "---"));
  }

  Markdown row(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
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
