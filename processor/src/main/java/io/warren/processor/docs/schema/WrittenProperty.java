package io.warren.processor.docs.schema;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A property that Jackson writes.
 *
 * @param javaName the name in the source, without {@code get} or {@code is}
 * @param type its type as seen from the object
 * @param places where its annotations may stand: field, accessor, getter
 * @param setters where those for reading may stand too
 */
record WrittenProperty(
    String javaName, TypeMirror type, List<Element> places, List<Element> setters) {
  WrittenProperty {
    places = List.copyOf(places);
    setters = List.copyOf(setters);
  }

  /** Under what other names it is read, by {@code @JsonAlias}. */
  List<String> aliases() {
    return Stream.of(places, setters)
        .flatMap(where -> JacksonAnnotations.all(where, "JsonAlias"))
        .flatMap(mirror -> JacksonAnnotations.texts(mirror, "value").stream())
        .distinct()
        .toList();
  }

  /** Whether a place, or the type there, says that the value may be null; a primitive never is. */
  boolean nullable() {
    if (type.getKind().isPrimitive()) {
      return false;
    }
    return JacksonAnnotations.nullable(type)
        || places.stream()
            .anyMatch(
                place ->
                    JacksonAnnotations.nullable(place)
                        || JacksonAnnotations.nullable(Mirrors.of(place)));
  }
}
