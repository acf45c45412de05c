package io.warren.processor.docs.schema;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A property that Jackson writes.
 *
 * @param javaName the name in the source, without {@code get} or {@code is}
 * @param type its type as seen from the object
 * @param places where its annotations may stand: field, accessor, getter
 */
record Property(String javaName, TypeMirror type, List<Element> places) {
  Property {
    places = List.copyOf(places);
  }

  /** Whether a place, or the type there, says that the value may be null. */
  boolean nullable() {
    return Annotations.nullable(type)
        || places.stream()
            .anyMatch(
                place -> Annotations.nullable(place) || Annotations.nullable(Mirrors.of(place)));
  }
}
