package io.warren.processor.docs.schema;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import io.warren.processor.docs.manifest.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Makes schemas of objects and enums. Where Jackson is told to write something in a form of its
 * own, the schema says nothing of it rather than something wrong.
 */
final class ObjectReader {
  private final SchemaReader schemas;
  private final Types types;

  ObjectReader(SchemaReader schemas, Types types) {
    this.schemas = schemas;
    this.types = types;
  }

  Schema read(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (hasOwnForm(element)) {
      return Schema.ANY;
    }
    Optional<TypeMirror> value = value(element);
    if (value.isPresent()) {
      return schemas.read(value.get());
    }
    return element.getKind() == ElementKind.ENUM ? constants(element) : object(type, element);
  }

  private static boolean hasOwnForm(Element place) {
    return JacksonAnnotations.has(place, "JsonSerialize")
        || JacksonAnnotations.has(place, "JsonFormat")
        || JacksonAnnotations.find(List.of(place), "JsonTypeInfo")
            .flatMap(mirror -> JacksonAnnotations.text(mirror, "include"))
            .filter(include -> !include.endsWith("PROPERTY") || include.startsWith("EXTERNAL"))
            .isPresent();
  }

  /** What stands for the whole object, by {@code @JsonValue}. */
  private static Optional<TypeMirror> value(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(
            member ->
                JacksonAnnotations.find(List.of(member), "JsonValue")
                    .filter(mirror -> JacksonAnnotations.flag(mirror, "value", true))
                    .isPresent())
        .map(Mirrors::of)
        .findFirst();
  }

  private static Schema constants(TypeElement type) {
    return Schema.enumOf(
        type.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .map(ObjectReader::constant)
            .toList());
  }

  /** As Jackson writes an enum's constant. */
  static String constant(Element constant) {
    return renamed(List.of(constant)).orElse(constant.getSimpleName().toString());
  }

  /** As Jackson writes a property. */
  static String name(WrittenProperty property, NamingBase naming) {
    return renamed(property.places()).orElseGet(() -> naming.translate(property.javaName()));
  }

  private Schema object(DeclaredType type, TypeElement element) {
    Optional<NamingBase> naming = Naming.of(element);
    if (naming.isEmpty()) {
      return Schema.of(Schema.Type.OBJECT);
    }
    Set<String> ignored = new HashSet<>();
    JacksonAnnotations.find(List.of(element), "JsonIgnoreProperties")
        .ifPresent(mirror -> ignored.addAll(JacksonAnnotations.texts(mirror, "value")));
    Map<String, Schema> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (WrittenProperty property : WrittenProperties.of(type, types)) {
      String name = name(property, naming.get());
      if (ignored.contains(name) || leftOut(property.places())) {
        continue;
      }
      Schema schema = schema(property);
      properties.put(name, schema);
      if (isRequired(schema, property, element)) {
        required.add(name);
      }
    }
    return Schema.object(properties, required);
  }

  private Schema schema(WrittenProperty property) {
    boolean own = property.places().stream().anyMatch(ObjectReader::hasOwnForm);
    Schema schema = own ? Schema.ANY : schemas.read(property.type());
    return property.nullable() ? schema.orNull() : schema;
  }

  /** Ignored, or its parts stand in the object itself, which is open for more. */
  private static boolean leftOut(List<Element> places) {
    return JacksonAnnotations.find(places, "JsonIgnore")
            .filter(mirror -> JacksonAnnotations.flag(mirror, "value", true))
            .isPresent()
        || JacksonAnnotations.find(places, "JsonUnwrapped").isPresent()
        || JacksonAnnotations.find(places, "JsonAnyGetter").isPresent();
  }

  private static boolean isRequired(Schema schema, WrittenProperty property, TypeElement type) {
    boolean stated =
        JacksonAnnotations.find(property.places(), "JsonProperty")
            .filter(mirror -> JacksonAnnotations.flag(mirror, "required", false))
            .isPresent();
    return stated || !(schema.nullable() || mayBeAbsent(property.places(), type));
  }

  /** The nearer {@code @JsonInclude} wins. */
  private static boolean mayBeAbsent(List<Element> places, TypeElement type) {
    Optional<AnnotationMirror> include = JacksonAnnotations.find(places, "JsonInclude");
    return include
        .or(() -> JacksonAnnotations.find(List.of(type), "JsonInclude"))
        .map(mirror -> JacksonAnnotations.text(mirror, "value").orElse("ALWAYS"))
        .filter(value -> !value.equals("ALWAYS"))
        .isPresent();
  }

  private static Optional<String> renamed(List<? extends Element> places) {
    return JacksonAnnotations.find(places, "JsonProperty")
        .or(() -> JacksonAnnotations.find(places, "JsonGetter"))
        .flatMap(mirror -> JacksonAnnotations.text(mirror, "value"))
        .filter(name -> !name.isEmpty());
  }
}
