package io.warren.processor.docs.html;

import io.warren.processor.docs.diagram.Diagram.Style;
import io.warren.processor.docs.html.Drawing.Box;
import io.warren.processor.docs.html.Drawing.Line;
import io.warren.processor.docs.page.Figure;
import java.util.List;
import java.util.Locale;

/** Writes a diagram as inline SVG, whose colours the page's style sheet states by class names. */
final class Svg {
  private static final int HEAD = 8;
  private static final int CORNER = 6;
  private static final int STRIPE = 4;
  private static final int ABOVE_LINE = 5;

  private final Markup markup;

  private Svg(Markup markup) {
    this.markup = markup;
  }

  /** Writes it in a box of its own, which scrolls; nothing where there is nothing to be seen. */
  static void scrolling(Figure figure, Markup markup) {
    if (!figure.diagram().nodes().isEmpty()) {
      markup.open("div", "class", "scroll figure", "tabindex", "0");
      new Svg(markup).write(Layout.of(figure.diagram()), figure.caption());
      markup.close();
    }
  }

  private void write(Drawing drawing, String name) {
    markup.open(
        "svg",
        "role",
        "group",
        "aria-label",
        name,
        "viewBox",
        "0 0 " + drawing.width() + " " + drawing.height(),
        "style",
        "--width: " + drawing.width() + "px");
    drawing.lines().forEach(this::line);
    drawing.boxes().forEach(this::box);
    markup.close();
  }

  private void line(Line line) {
    markup.open("g", "class", "line " + word(line.edge().style()));
    markup.element("title", line.edge().title());
    markup.empty("path", "class", "wire", "d", path(line));
    markup.empty("path", "class", "head", "d", heads(line));
    if (!line.label().isEmpty()) {
      text(line.label(), line.bendX(), line.endY() - ABOVE_LINE, "label");
    }
    markup.close();
  }

  private static String path(Line line) {
    String start = "M" + point(line.startX(), line.startY());
    if (line.down()) {
      return start + "V" + (line.endY() - HEAD);
    }
    int half = (line.startX() + line.bendX()) / 2;
    String curve =
        line.startY() == line.endY()
            ? ""
            : "C"
                + point(half, line.startY())
                + " "
                + point(half, line.endY())
                + " "
                + point(line.bendX(), line.endY());
    return start + curve + "H" + (line.endX() - HEAD);
  }

  private static String heads(Line line) {
    String end = "M" + point(line.endX(), line.endY());
    if (line.down()) {
      return end + "l-4,-8h8z";
    }
    String head = end + "l-8,-4v8z";
    return line.edge().style() == Style.RETURN
        ? head + "M" + point(line.startX(), line.startY()) + "l8,-4v8z"
        : head;
  }

  private void box(Box box) {
    String kind = "box " + word(box.node().kind());
    String link = box.node().link();
    if (link == null) {
      markup.open("g", "class", kind);
    } else {
      markup.open("a", "class", kind, "href", link);
    }
    markup.element("title", box.node().name());
    rectangle(box, box.width(), "body");
    rectangle(box, STRIPE, "stripe");
    List<String> lines = box.lines();
    int top = box.middle() - (lines.size() + 1) * Layout.LINE_HEIGHT / 2;
    int x = box.x() + Layout.PADDING;
    for (int i = 0; i < lines.size(); i++) {
      text(lines.get(i), x, baseline(top, i), "name");
    }
    text(box.node().caption(), x, baseline(top, lines.size()), "caption");
    markup.close();
  }

  private void rectangle(Box box, int width, String part) {
    markup.empty(
        "rect",
        "class",
        part,
        "x",
        String.valueOf(box.x()),
        "y",
        String.valueOf(box.y()),
        "width",
        String.valueOf(width),
        "height",
        String.valueOf(box.height()),
        "rx",
        String.valueOf(Math.min(CORNER, width / 2)));
  }

  private void text(String text, int x, int y, String part) {
    markup.element("text", text, "class", part, "x", String.valueOf(x), "y", String.valueOf(y));
  }

  private static int baseline(int top, int line) {
    return top + line * Layout.LINE_HEIGHT + 13;
  }

  private static String point(int x, int y) {
    return x + "," + y;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
