package io.warren.processor.docs.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Whether Jackson can make an object of a type, by its own rules, or by those of its module for
 * Kotlin.
 */
final class Construction {
  /** Who has one of these has told Jackson how, or will be told how by another tool. */
  private static final Set<String> TOLD =
      Set.of(
          "JsonSerialize",
          "JsonDeserialize",
          "JsonFormat",
          "JsonIdentityInfo",
          "JsonTypeResolver",
          "JsonUnwrapped");

  private static final Set<String> SCALARS =
      Set.of(
          "java.lang.String",
          "int",
          "long",
          "double",
          "boolean",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Double",
          "java.lang.Boolean",
          "java.math.BigInteger",
          "java.math.BigDecimal");

  private Construction() {}

  /** Whether it is not judged here: an annotation says how it is read or written. */
  static boolean isLeftToJackson(Element place) {
    return isTold(place) || isOfKotlin(place);
  }

  /** Whether nothing else says how it is read or written. */
  static boolean isLeftToKotlin(Element place) {
    return isOfKotlin(place) && !isTold(place);
  }

  private static boolean isOfKotlin(Element place) {
    return names(place).anyMatch(name -> name.equals("kotlin.Metadata"));
  }

  private static boolean isTold(Element place) {
    List<? extends Element> places =
        place instanceof TypeElement type ? Mirrors.lineage(type) : List.of(place);
    boolean told =
        TOLD.stream()
                .anyMatch(annotation -> JacksonAnnotations.find(places, annotation).isPresent())
            // Of a property; that of a type says what its subtypes are.
            || (!(place instanceof TypeElement) && JacksonAnnotations.has(place, "JsonTypeInfo"));
    return told
        || names(place).anyMatch(name -> name.startsWith("lombok."))
        || (place instanceof TypeElement type && WrittenForm.valueOf(type).isPresent());
  }

  private static Stream<String> names(AnnotatedConstruct place) {
    return place.getAnnotationMirrors().stream()
        .map(
            mirror ->
                ((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .toString());
  }

  /** Why it cannot be made by Jackson's own rules, but by those of its module for Kotlin. */
  static Optional<String> whyMadeByKotlinAlone(TypeElement type) {
    return isLeftToKotlin(type)
            && type.getKind() != ElementKind.ENUM
            && !isOpen(type)
            && !isInner(type)
        ? whyNotMade(type)
        : Optional.empty();
  }

  /** Why it cannot be made; empty: it can. */
  static Optional<String> whyNotMade(TypeElement type) {
    String name = type.getSimpleName().toString();
    if (type.getKind() == ElementKind.RECORD || hasCreator(type)) {
      return Optional.empty();
    }
    if (isOpen(type)) {
      return Optional.of(open(type));
    }
    if (isInner(type)) {
      return Optional.of(name + " is an inner class, which no one else can make");
    }
    return hasEmptyConstructor(type)
        ? Optional.empty()
        : Optional.of("nothing says what the parameters of the constructor of " + name + " are");
  }

  private static boolean isInner(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether it has no objects of its own. */
  static boolean isOpen(TypeElement type) {
    return type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT);
  }

  /** Of what has no objects of its own. */
  static String open(TypeElement type) {
    return type.getSimpleName()
        + (type.getKind().isInterface() ? " is an interface" : " is abstract")
        + ", and nothing says which class to make";
  }

  static boolean hasEmptyConstructor(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(constructor -> constructor.getParameters().isEmpty());
  }

  private static boolean hasCreator(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .anyMatch(Construction::isCreator);
  }

  /** Whether Jackson makes it of a single text, number or truth value by itself. */
  static boolean isMadeOfScalar(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .filter(
            member ->
                member.getKind() == ElementKind.CONSTRUCTOR
                    || member.getSimpleName().contentEquals("valueOf")
                    || member.getSimpleName().contentEquals("fromString"))
        .anyMatch(
            member ->
                member.getParameters().size() == 1
                    && SCALARS.contains(member.getParameters().get(0).asType().toString()));
  }

  private static boolean isCreator(ExecutableElement member) {
    return JacksonAnnotations.has(member, "JsonCreator")
        || names(member).anyMatch(name -> name.equals("java.beans.ConstructorProperties"))
        || (member.getKind() == ElementKind.CONSTRUCTOR
            && member.getParameters().stream()
                .anyMatch(
                    parameter ->
                        JacksonAnnotations.has(parameter, "JsonProperty")
                            || JacksonAnnotations.has(parameter, "JacksonInject")));
  }

  /**
   * Whether Jackson refuses to write it without any property: it has not been told of it at all.
   */
  static boolean mustHaveProperties(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && names(type).noneMatch(name -> name.startsWith("com.fasterxml.jackson."));
  }
}
