package io.warren.processor.docs.schema;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What Jackson is told of a type or a property, as far as it decides where its values stand. */
final class WrittenForm {
  private static final List<String> NAMING = List.of("JsonProperty", "JsonGetter", "JsonSetter");
  private static final List<String> WAYS = List.of("JsonSerialize", "JsonDeserialize");
  private static final List<String> BY_OTHERS =
      List.of("using", "contentUsing", "converter", "contentConverter");

  /** The shapes in which properties have their names. */
  private static final Set<String> NAMED_SHAPES = Set.of("ANY", "OBJECT", "POJO", "NATURAL");

  private final List<TypeElement> lineage;
  private final Optional<NamingBase> naming;

  WrittenForm(TypeElement type) {
    lineage = Mirrors.lineage(type);
    naming = Naming.of(type);
  }

  /** All names under which a property may stand. */
  Set<String> names(WrittenProperty property) {
    Set<String> names = new LinkedHashSet<>();
    List<Element> own =
        Stream.concat(property.places().stream(), property.setters().stream())
            .filter(place -> lineage.contains(place.getEnclosingElement()))
            .toList();
    own.forEach(place -> names.addAll(stated(place)));
    // A parameter or a builder's member that has a stated name has no other.
    boolean unnamed = property.setters().stream().allMatch(place -> stated(place).isEmpty());
    if (names.isEmpty() && (unnamed || !own.isEmpty())) {
      String java = property.javaName();
      names.add(naming.map(by -> by.translate(java)).orElse(java));
      otherName(property).ifPresent(names::add);
    }
    // What a constructor or a builder reads under a name of its own is written under the other.
    property.setters().forEach(place -> names.addAll(stated(place)));
    names.addAll(property.aliases());
    return names;
  }

  private static List<String> stated(Element place) {
    return NAMING.stream()
        .flatMap(each -> JacksonAnnotations.all(List.of(place), each))
        .flatMap(mirror -> JacksonAnnotations.text(mirror, "value").stream())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** A field {@code isPaid} may be the property {@code paid}, and the other way round. */
  private static Optional<String> otherName(WrittenProperty property) {
    boolean flag =
        property.type().getKind() == TypeKind.BOOLEAN
            || property.type().toString().equals("java.lang.Boolean");
    String name = property.javaName();
    if (!flag || name.isEmpty()) {
      return Optional.empty();
    }
    boolean is =
        name.length() > 2 && name.startsWith("is") && Character.isUpperCase(name.charAt(2));
    return Optional.of(
        is
            ? name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3)
            : "is" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }

  /** Whether nobody knows where the properties of a type stand. */
  static boolean isTold(TypeElement type) {
    return Naming.of(type).isEmpty()
        || isTold(Mirrors.lineage(type))
        || JacksonAnnotations.find(Mirrors.lineage(type), "JsonAppend").isPresent()
        || valueOf(type).isPresent()
        || type.getEnclosedElements().stream().anyMatch(WrittenForm::delegates);
  }

  /** Whether nobody knows how what stands there is written. */
  static boolean isTold(List<? extends Element> places) {
    boolean byOthers =
        WAYS.stream()
            .flatMap(each -> JacksonAnnotations.all(places, each))
            .anyMatch(
                mirror ->
                    BY_OTHERS.stream()
                        .anyMatch(way -> JacksonAnnotations.type(mirror, way).isPresent()));
    return byOthers
        || stated(places, "JsonFormat", "shape").anyMatch(shape -> !NAMED_SHAPES.contains(shape))
        || stated(places, "JsonTypeInfo", "include").anyMatch("WRAPPER_OBJECT"::equals);
  }

  private static boolean delegates(Element member) {
    return stated(List.of(member), "JsonCreator", "mode").anyMatch("DELEGATING"::equals)
        || (mayDelegate(member) && !isScalar(delegated(member).get(0)));
  }

  /** Whether Jackson decides by the parameter, and by what it knows of its name. */
  private static boolean mayDelegate(Element member) {
    return member instanceof ExecutableElement creator
        && JacksonAnnotations.has(creator, "JsonCreator")
        && stated(List.of(member), "JsonCreator", "mode").allMatch("DEFAULT"::equals)
        && creator.getParameters().size() == 1
        && member.getEnclosingElement() instanceof TypeElement type
        && type.getKind() != ElementKind.RECORD
        && !JacksonAnnotations.has(creator.getParameters().get(0), "JsonProperty");
  }

  private static List<TypeMirror> delegated(Element member) {
    return ((ExecutableElement) member)
        .getParameters().stream().<TypeMirror>map(Element::asType).toList();
  }

  /** Whether it has no properties of its own. */
  private static boolean isScalar(TypeMirror type) {
    return type.getKind().isPrimitive()
        || (type.getKind() == TypeKind.DECLARED
            && KnownTypes.schema(Mirrors.name((DeclaredType) type)) != null);
  }

  /** What is read in the place of a whole object, by {@code @JsonCreator}. */
  static List<TypeMirror> delegates(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(WrittenForm::delegates)
        .flatMap(member -> delegated(member).stream())
        .toList();
  }

  private static Stream<String> stated(
      List<? extends Element> places, String annotation, String attribute) {
    return JacksonAnnotations.all(places, annotation)
        .flatMap(mirror -> JacksonAnnotations.text(mirror, attribute).stream());
  }

  /** What stands for a whole object, by {@code @JsonValue}; empty: its properties do. */
  static Optional<TypeMirror> valueOf(TypeElement type) {
    return Mirrors.lineage(type).stream()
        .flatMap(each -> each.getEnclosedElements().stream())
        .filter(
            member ->
                JacksonAnnotations.find(List.of(member), "JsonValue")
                    .filter(mirror -> JacksonAnnotations.flag(mirror, "value", true))
                    .isPresent())
        .map(Mirrors::of)
        .findFirst();
  }

  /** The types that Jackson is told to take, or may find, beside the declared one. */
  static List<TypeMirror> told(List<? extends Element> places) {
    Stream<TypeMirror> as =
        WAYS.stream()
            .flatMap(each -> JacksonAnnotations.all(places, each))
            .flatMap(
                mirror ->
                    Stream.of("as", "contentAs")
                        .flatMap(way -> JacksonAnnotations.type(mirror, way).stream()));
    Stream<TypeMirror> subtypes =
        JacksonAnnotations.all(places, "JsonSubTypes")
            .flatMap(mirror -> JacksonAnnotations.mirrors(mirror, "value").stream())
            .flatMap(mirror -> JacksonAnnotations.type(mirror, "value").stream());
    return Stream.concat(as, subtypes).toList();
  }

  /**
   * What is put around the names of an object whose properties stand in another.
   *
   * @param prefix before them
   * @param suffix behind them
   */
  record Unwrapped(String prefix, String suffix) {}

  /** Empty: it is not unwrapped. */
  static Optional<Unwrapped> unwrapped(List<? extends Element> places) {
    return JacksonAnnotations.find(places, "JsonUnwrapped")
        .filter(mirror -> JacksonAnnotations.flag(mirror, "enabled", true))
        .map(mirror -> new Unwrapped(text(mirror, "prefix"), text(mirror, "suffix")));
  }

  private static String text(AnnotationMirror mirror, String attribute) {
    return JacksonAnnotations.text(mirror, attribute).orElse("");
  }

  /** Whether the entries of a map stand beside the properties. */
  static boolean isAny(List<? extends Element> places) {
    return places.stream()
        .filter(place -> place instanceof ExecutableElement || place.getKind().isField())
        .anyMatch(
            place ->
                JacksonAnnotations.has(place, "JsonAnyGetter")
                    || JacksonAnnotations.has(place, "JsonAnySetter"));
  }
}
