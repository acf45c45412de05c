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
record WrittenProperty(String javaName, TypeMirror type, List<Element> places) {
  WrittenProperty {
    places = List.copyOf(places);
  }

  /** Whether a place, or the type there, says that the value may be null. */
  boolean nullable() {
    return JacksonAnnotations.nullable(type)
        || places.stream()
            .anyMatch(
                place ->
                    JacksonAnnotations.nullable(place)
                        || JacksonAnnotations.nullable(Mirrors.of(place)));
  }
}
