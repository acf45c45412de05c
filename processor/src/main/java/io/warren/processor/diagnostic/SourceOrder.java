package io.warren.processor.diagnostic;

import io.warren.processor.model.SourcePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** The order in which a reader of one source file meets positions. */
final class SourceOrder implements Comparator<SourcePosition> {
  @Override
  public int compare(SourcePosition first, SourcePosition second) {
    List<Integer> left = path(first);
    List<Integer> right = path(second);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  /**
   * The way from the top-level type to the position; what an annotation says comes before the
   * members.
   */
  private static List<Integer> path(SourcePosition position) {
    List<Integer> path = new ArrayList<>();
    Element element = position.element();
    Element outer = element.getEnclosingElement();
    while (outer != null && outer.getKind() != ElementKind.PACKAGE) {
      path.add(0, outer.getEnclosedElements().indexOf(element));
      element = outer;
      outer = element.getEnclosingElement();
    }
    if (position.annotation() == null) {
      return path;
    }
    // Before any member, whose index is at least 0.
    path.add(
        position.element().getAnnotationMirrors().indexOf(position.annotation())
            - Integer.MAX_VALUE);
    if (position.value() != null) {
      path.add(
          new ArrayList<>(position.annotation().getElementValues().values())
              .indexOf(position.value()));
    }
    return path;
  }
}
