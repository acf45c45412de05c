package io.warren.processor.docs.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** Reads Jackson's annotations by name, because users may have another version of it. */
final class JacksonAnnotations {
  private static final String JACKSON = "com.fasterxml.jackson.annotation.";
  private static final String DATABIND = "com.fasterxml.jackson.databind.annotation.";

  /** One may have itself in it. */
  private static final int MOST_BUNDLES = 10;

  private JacksonAnnotations() {}

  /** The first one of Jackson's with that simple name on any of the places. */
  static Optional<AnnotationMirror> find(
      List<? extends AnnotatedConstruct> places, String simpleName) {
    return all(places, simpleName).findFirst();
  }

  /** Each of Jackson's with that simple name, place by place. */
  static Stream<AnnotationMirror> all(
      List<? extends AnnotatedConstruct> places, String simpleName) {
    return places.stream()
        .flatMap(place -> unbundled(place, MOST_BUNDLES))
        .filter(mirror -> isJacksons(name(mirror), simpleName));
  }

  /** Those of a place, and those that users' own annotations there stand for. */
  private static Stream<AnnotationMirror> unbundled(AnnotatedConstruct place, int most) {
    return place.getAnnotationMirrors().stream()
        .flatMap(
            mirror -> {
              Element type = mirror.getAnnotationType().asElement();
              return most > 0 && isBundle(type)
                  ? Stream.concat(Stream.of(mirror), unbundled(type, most - 1))
                  : Stream.of(mirror);
            });
  }

  private static boolean isBundle(Element annotation) {
    return annotation.getAnnotationMirrors().stream()
        .anyMatch(mirror -> name(mirror).equals(JACKSON + "JacksonAnnotationsInside"));
  }

  static boolean has(AnnotatedConstruct place, String simpleName) {
    return find(List.of(place), simpleName).isPresent();
  }

  /** Whether it has an annotation called {@code Nullable}, whoever wrote it. */
  static boolean nullable(AnnotatedConstruct place) {
    return place.getAnnotationMirrors().stream()
        .map(JacksonAnnotations::name)
        .anyMatch(name -> name.endsWith(".Nullable"));
  }

  /** A text attribute where it is stated; enum constants and classes by their names. */
  static Optional<String> text(AnnotationMirror mirror, String attribute) {
    return stated(mirror, attribute)
        .map(value -> value instanceof VariableElement constant ? constant.getSimpleName() : value)
        .map(Object::toString);
  }

  static List<String> texts(AnnotationMirror mirror, String attribute) {
    return stated(mirror, attribute)
        .map(
            value ->
                ((List<?>) value)
                    .stream().map(item -> ((AnnotationValue) item).getValue().toString()).toList())
        .orElse(List.of());
  }

  /** Whether a boolean attribute is stated as true, or as false where it is true by default. */
  static boolean flag(AnnotationMirror mirror, String attribute, boolean otherwise) {
    return stated(mirror, attribute).map(Boolean.class::cast).orElse(otherwise);
  }

  /** The annotations in an attribute that is a list of them. */
  static List<AnnotationMirror> mirrors(AnnotationMirror mirror, String attribute) {
    return stated(mirror, attribute)
        .filter(List.class::isInstance)
        .map(
            value ->
                ((List<?>) value)
                    .stream()
                        .map(item -> ((AnnotationValue) item).getValue())
                        .filter(AnnotationMirror.class::isInstance)
                        .map(AnnotationMirror.class::cast)
                        .toList())
        .orElse(List.of());
  }

  /** A class-valued attribute; empty: it is not stated, or names what does not exist. */
  static Optional<DeclaredType> type(AnnotationMirror mirror, String attribute) {
    return stated(mirror, attribute)
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast);
  }

  private static Optional<Object> stated(AnnotationMirror mirror, String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        return Optional.of(entry.getValue().getValue());
      }
    }
    return Optional.empty();
  }

  private static boolean isJacksons(String name, String simpleName) {
    return name.equals(JACKSON + simpleName) || name.equals(DATABIND + simpleName);
  }

  private static String name(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }
}
