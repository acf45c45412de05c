package io.warren.processor.read;

import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.SourcePosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The attributes of one annotation, with their defaults, and nothing for what is unreadable. */
final class AnnotationValues {
  /** The compiler's text for a constant that it cannot find. */
  private static final String UNRESOLVED = "<error>";

  private final Element element;
  private final AnnotationMirror mirror;
  private final Map<String, AnnotationValue> stated = new LinkedHashMap<>();
  private final Map<String, ExecutableElement> attributes = new LinkedHashMap<>();

  private AnnotationValues(Element element, AnnotationMirror mirror) {
    this.element = element;
    this.mirror = mirror;
    mirror
        .getElementValues()
        .forEach((method, value) -> stated.put(method.getSimpleName().toString(), value));
    for (ExecutableElement method :
        ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
      attributes.put(method.getSimpleName().toString(), method);
    }
  }

  /** The annotation of that type, where the element has it. */
  static Optional<AnnotationValues> of(Element element, Class<?> annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(annotation.getName())) {
        return Optional.of(new AnnotationValues(element, mirror));
      }
    }
    return Optional.empty();
  }

  /** The attributes that are missing, or whose values the compiler does not understand yet. */
  List<String> unreadable() {
    return attributes.keySet().stream().filter(name -> !isReadable(name)).toList();
  }

  private boolean isReadable(String attribute) {
    AnnotationValue value = stated.get(attribute);
    return value == null
        ? isOptional(attribute)
        : fits(value, attribute(attribute).getReturnType());
  }

  /** Whether the attribute has a default. */
  boolean isOptional(String attribute) {
    return attribute(attribute).getDefaultValue() != null;
  }

  /** Whether it is written there, and is no default. */
  boolean isStated(String attribute) {
    return stated.containsKey(attribute);
  }

  String string(String attribute) {
    return (String) value(attribute);
  }

  int integer(String attribute) {
    return (int) value(attribute);
  }

  double decimal(String attribute) {
    return (double) value(attribute);
  }

  boolean bool(String attribute) {
    return (boolean) value(attribute);
  }

  TypeMirror type(String attribute) {
    return (TypeMirror) value(attribute);
  }

  <E extends Enum<E>> E constant(String attribute, Class<E> type) {
    VariableElement constant = (VariableElement) value(attribute);
    return Enum.valueOf(type, constant.getSimpleName().toString());
  }

  List<String> strings(String attribute) {
    return ((List<?>) value(attribute))
        .stream().map(item -> (String) ((AnnotationValue) item).getValue()).toList();
  }

  /** The annotation's simple name. */
  String name() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  AnnotationSource source() {
    Map<String, SourcePosition> positions = new LinkedHashMap<>();
    stated.forEach(
        (name, value) -> positions.put(name, new SourcePosition(element, mirror, value)));
    return new AnnotationSource(new SourcePosition(element, mirror, null), positions);
  }

  private Object value(String attribute) {
    AnnotationValue value = isReadable(attribute) ? stated.get(attribute) : null;
    if (value == null) {
      value = attribute(attribute).getDefaultValue();
    }
    return value == null ? nothing(attribute(attribute).getReturnType()) : value.getValue();
  }

  /** Stands in for a value that is missing and has no default. */
  private static Object nothing(TypeMirror type) {
    return switch (type.getKind()) {
      case INT -> 0;
      case DOUBLE -> 0.0;
      case ARRAY -> List.of();
      default -> "";
    };
  }

  private ExecutableElement attribute(String name) {
    ExecutableElement method = attributes.get(name);
    if (method == null) {
      throw new IllegalArgumentException(name() + " has no attribute " + name);
    }
    return method;
  }

  /** The compiler hands out a text where it could not make sense of a value. */
  private static boolean fits(AnnotationValue stated, TypeMirror type) {
    Object value = stated.getValue();
    return switch (type.getKind()) {
      case INT -> value instanceof Integer;
      case DOUBLE -> value instanceof Double;
      case BOOLEAN -> value instanceof Boolean;
      case ARRAY ->
          value instanceof List<?> items
              && items.stream()
                  .allMatch(
                      item ->
                          ((AnnotationValue) item).getValue() instanceof String text
                              && !text.equals(UNRESOLVED));
      default ->
          type.toString().equals(String.class.getName())
              ? value instanceof String text && !text.equals(UNRESOLVED)
              : value instanceof VariableElement
                  || (value instanceof TypeMirror named && !TypeParts.unresolved(named));
    };
  }
}
