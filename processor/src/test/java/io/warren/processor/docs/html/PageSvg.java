package io.warren.processor.docs.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What is to be seen in an SVG of the page, read back from its text.
 *
 * @param name what it is called
 * @param canvas its view box
 * @param boxes with the text in them
 * @param wires the lines between them, as points along each
 * @param labels beside the lines
 */
record PageSvg(
    String name, Area canvas, List<Box> boxes, List<List<Point>> wires, List<Label> labels) {
  private static final Pattern STEP = Pattern.compile("([MCHV])([^MCHV]*)");
  private static final int SAMPLES = 60;

  /** An area with its edges. */
  record Area(double left, double top, double right, double bottom) {
    boolean overlaps(Area other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean contains(Area other) {
      return left <= other.left
          && top <= other.top
          && right >= other.right
          && bottom >= other.bottom;
    }

    /** Whether a point is in it, and not only on its edge. */
    boolean holds(Point point) {
      return point.x > left && point.x < right && point.y > top && point.y < bottom;
    }
  }

  record Point(double x, double y) {}

  record Box(String name, Area area, List<Area> texts) {}

  /**
   * A label.
   *
   * @param wire the index of the line that it belongs to
   */
  record Label(String text, Area area, int wire) {}

  static List<PageSvg> all(Element page) {
    return elements(page, "svg").stream().map(PageSvg::read).toList();
  }

  private static PageSvg read(Element svg) {
    String[] view = svg.getAttribute("viewBox").split(" ");
    List<Box> boxes = new ArrayList<>();
    List<List<Point>> wires = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    for (Element rectangle : withClass(svg, "rect", "body")) {
      boxes.add(box(rectangle));
    }
    for (Element wire : withClass(svg, "path", "wire")) {
      for (Element label : withClass((Element) wire.getParentNode(), "text", "label")) {
        labels.add(new Label(label.getTextContent(), text(label, 11), wires.size()));
      }
      wires.add(points(wire.getAttribute("d")));
    }
    return new PageSvg(
        svg.getAttribute("aria-label"),
        new Area(0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3])),
        boxes,
        wires,
        labels);
  }

  private static Box box(Element rectangle) {
    double x = number(rectangle, "x");
    double y = number(rectangle, "y");
    Area area = new Area(x, y, x + number(rectangle, "width"), y + number(rectangle, "height"));
    Element group = (Element) rectangle.getParentNode();
    List<Area> texts = new ArrayList<>();
    withClass(group, "text", "name").forEach(name -> texts.add(text(name, 13)));
    withClass(group, "text", "caption").forEach(caption -> texts.add(text(caption, 11)));
    return new Box(elements(group, "title").get(0).getTextContent(), area, texts);
  }

  /** Where a text is in a monospaced font: 0.6 em is the width in the common ones. */
  private static Area text(Element text, int size) {
    double x = number(text, "x");
    double y = number(text, "y");
    double width = text.getTextContent().length() * size * 0.6;
    return new Area(x, y - size * 0.8, x + width, y + size * 0.2);
  }

  private static List<Point> points(String path) {
    List<Point> points = new ArrayList<>();
    Point at = new Point(0, 0);
    Matcher steps = STEP.matcher(path);
    while (steps.find()) {
      List<Double> numbers = new ArrayList<>();
      for (String number : steps.group(2).split("[ ,]")) {
        numbers.add(Double.parseDouble(number));
      }
      Point from = at;
      List<Point> curve =
          switch (steps.group(1)) {
            case "M" -> List.of(new Point(numbers.get(0), numbers.get(1)));
            case "H" -> straight(from, new Point(numbers.get(0), from.y));
            case "V" -> straight(from, new Point(from.x, numbers.get(0)));
            default -> bent(from, numbers);
          };
      points.addAll(curve);
      at = curve.get(curve.size() - 1);
    }
    return points;
  }

  private static List<Point> straight(Point from, Point to) {
    return bent(from, List.of(from.x, from.y, to.x, to.y, to.x, to.y));
  }

  /** Points of a cubic Bezier curve. */
  private static List<Point> bent(Point from, List<Double> to) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= SAMPLES; i++) {
      double t = (double) i / SAMPLES;
      points.add(
          new Point(
              bent(t, from.x, to.get(0), to.get(2), to.get(4)),
              bent(t, from.y, to.get(1), to.get(3), to.get(5))));
    }
    return points;
  }

  private static double bent(double t, double a, double b, double c, double d) {
    double s = 1 - t;
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static List<Element> withClass(Element parent, String tag, String name) {
    return elements(parent, tag).stream()
        .filter(element -> element.getAttribute("class").equals(name))
        .toList();
  }

  static List<Element> elements(Element parent, String tag) {
    NodeList nodes = parent.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
