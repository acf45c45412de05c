package io.warren.processor.docs.schema;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import io.warren.processor.docs.manifest.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.jspecify.annotations.Nullable;

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
    if (Mirrors.lineage(element).stream().anyMatch(ObjectReader::hasOwnForm)) {
      return Schema.ANY;
    }
    Optional<TypeMirror> value = WrittenForm.valueOf(element);
    if (value.isPresent()) {
      return schemas.read(value.get());
    }
    if (element.getKind() == ElementKind.ENUM) {
      return constants(element);
    }
    if (!Mirrors.hasItsParents(element)) {
      return schemas.missing();
    }
    Optional<Subtypes> subtypes = Subtypes.of(element);
    return subtypes.isPresent() ? subtypes(type, element, subtypes.get()) : object(type, element);
  }

  private Schema subtypes(DeclaredType type, TypeElement element, Subtypes subtypes) {
    if (!subtypes.complete()) {
      return schemas.missing();
    }
    if (!subtypes.isPlain()) {
      return Schema.ANY;
    }
    String discriminator = subtypes.discriminator();
    Optional<String> only = subtypes.only(element);
    if (only.isPresent()) {
      return told(object(type, element), discriminator, only.get());
    }
    Map<String, Schema> known = new LinkedHashMap<>();
    subtypes
        .byName()
        .forEach(
            (name, subtype) ->
                known.put(
                    name,
                    Mirrors.element(subtype).equals(element)
                        ? told(object(type, element), discriminator, name)
                        : schemas.read(subtype)));
    return known.isEmpty() ? Schema.of(Schema.Type.OBJECT) : Schema.oneOf(discriminator, known);
  }

  /** With the property that says what it is. */
  private static Schema told(Schema object, @Nullable String discriminator, String name) {
    if (discriminator == null) {
      return object;
    }
    Map<String, Schema> properties = new LinkedHashMap<>();
    properties.put(discriminator, Schema.enumOf(List.of(name)));
    object.properties().forEach(properties::putIfAbsent);
    Set<String> required = new LinkedHashSet<>(List.of(discriminator));
    required.addAll(object.required());
    return Schema.object(properties, List.copyOf(required), object.aliases());
  }

  private static boolean hasOwnForm(Element place) {
    return JacksonAnnotations.has(place, "JsonSerialize")
        || JacksonAnnotations.has(place, "JsonFormat");
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
    Map<String, List<String>> aliases = new LinkedHashMap<>();
    for (WrittenProperty property : WrittenProperties.of(type, types)) {
      String name = name(property, naming.get());
      if (ignored.contains(name) || leftOut(property.places())) {
        continue;
      }
      Schema plain = schema(property);
      Schema schema = SensitiveReader.isSensitive(type, property) ? plain.hidden() : plain;
      properties.put(name, schema);
      if (isRequired(schema, property, element)) {
        required.add(name);
      }
      if (!property.aliases().isEmpty()) {
        aliases.put(name, property.aliases());
      }
    }
    return Schema.object(properties, required, aliases);
  }

  private Schema schema(WrittenProperty property) {
    boolean own =
        property.places().stream()
            .anyMatch(place -> hasOwnForm(place) || JacksonAnnotations.has(place, "JsonTypeInfo"));
    Schema schema = own ? Schema.ANY : schemas.read(property.type());
    return property.nullable() ? schema.orNull() : schema;
  }

  /** Ignored, or its parts stand in the object itself, which is open for more. */
  static boolean leftOut(List<Element> places) {
    return isIgnored(places)
        || JacksonAnnotations.find(places, "JsonUnwrapped").isPresent()
        || JacksonAnnotations.find(places, "JsonAnyGetter").isPresent();
  }

  /** Never written. */
  static boolean isIgnored(List<Element> places) {
    return JacksonAnnotations.find(places, "JsonIgnore")
        .filter(mirror -> JacksonAnnotations.flag(mirror, "value", true))
        .isPresent();
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
