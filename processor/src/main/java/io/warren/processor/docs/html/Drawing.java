package io.warren.processor.docs.html;

import io.warren.processor.docs.diagram.Diagram.Edge;
import io.warren.processor.docs.diagram.Diagram.Node;
import java.util.List;

/**
 * A diagram with a place for everything, in pixels from the upper left corner.
 *
 * @param boxes column by column
 * @param lines in the order of the diagram's edges
 */
record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {
  Drawing {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /**
   * A box with the text in it.
   *
   * @param lines the name, broken into lines
   */
  record Box(Node node, List<String> lines, int x, int y, int width, int height) {
    Box {
      lines = List.copyOf(lines);
    }

    int right() {
      return x + width;
    }

    int bottom() {
      return y + height;
    }

    int middle() {
      return y + height / 2;
    }
  }

  /**
   * A line: a curve from its start to its bend, level at both, and straight on to its end.
   *
   * @param label as it is shown, above the straight part
   */
  record Line(Edge edge, String label, int startX, int startY, int bendX, int endX, int endY) {
    /** Whether it leads down within a column. */
    boolean down() {
      return startX == endX;
    }
  }
}
