package io.warren.processor.docs.schema;

import com.squareup.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of a payload the default codec can never read, or never write, at any depth. Where
 * Jackson is told how, it is believed.
 */
public final class UnusableTypes {
  private static final String VALUES =
      "write its values into a type of your own, a record for instance";

  private static final String CONSTRUCTOR =
      "make it a record, or give it a constructor without parameters or one with @JsonCreator";

  private static final String SUBTYPES =
      "say with @JsonTypeInfo and @JsonSubTypes which classes it may be, or take one of them";

  private static final String KOTLINS_MODULE =
      "add com.fasterxml.jackson.module:jackson-module-kotlin to the class path, which the codec"
          + " then uses by itself";

  private static final String KOTLIN = "com.fasterxml.jackson.module.kotlin.KotlinModule";

  private final Elements elements;
  private final Types types;
  private final boolean reading;

  /** Whether it is read as it is written here, and so never in another form. */
  private final boolean alsoWritten;

  private final List<Unusable> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private UnusableTypes(Elements elements, Types types, boolean reading, boolean alsoWritten) {
    this.elements = elements;
    this.types = types;
    this.reading = reading;
    this.alsoWritten = alsoWritten;
  }

  /**
   * What of a type can never be read.
   *
   * @param alsoWritten whether the same contract writes it
   */
  public static List<Unusable> whenRead(
      TypeMirror type, boolean alsoWritten, Elements elements, Types types) {
    UnusableTypes unusable = new UnusableTypes(elements, types, true, alsoWritten);
    unusable.visit(type, null);
    return unusable.found;
  }

  /** What of a type can never be written. */
  public static List<Unusable> whenWritten(TypeMirror type, Elements elements, Types types) {
    UnusableTypes unusable = new UnusableTypes(elements, types, false, true);
    unusable.visit(type, null);
    return unusable.found;
  }

  /**
   * @param place the property that has the type; null: it is the payload itself
   */
  private void visit(TypeMirror type, @Nullable Element place) {
    switch (type.getKind()) {
      case ARRAY -> visit(((ArrayType) type).getComponentType(), place);
      case TYPEVAR -> visit(((TypeVariable) type).getUpperBound(), place);
      case WILDCARD -> {
        TypeMirror bound = ((WildcardType) type).getExtendsBound();
        if (bound != null) {
          visit(bound, place);
        }
      }
      case DECLARED -> declared((DeclaredType) type, place);
      default -> {
        // Values, and what does not exist, which is said elsewhere.
      }
    }
  }

  private void declared(DeclaredType type, @Nullable Element place) {
    String name = Mirrors.name(type);
    if (name.equals("java.util.Optional")) {
      optional(type, place);
    } else if (KnownTypes.schema(name) == null && !Containers.isTree(name)) {
      List<TypeMirror> parts = Containers.parts(type, elements, types);
      if (!parts.isEmpty()) {
        container(type, parts, place);
      } else if (name.startsWith("java.") || name.startsWith("javax.")) {
        ofJdk(type, name, place);
      } else {
        own(type, place);
      }
    }
  }

  private void optional(DeclaredType type, @Nullable Element place) {
    for (TypeMirror inner : type.getTypeArguments()) {
      if (inner.getKind() == TypeKind.DECLARED
          && Mirrors.name((DeclaredType) inner).startsWith("java.util.Optional")) {
        add(
            place,
            type,
            "an Optional in an Optional is null in either case of being empty",
            "leave one of them out");
      } else {
        visit(inner, place);
      }
    }
  }

  private void container(DeclaredType type, List<TypeMirror> parts, @Nullable Element place) {
    if (reading) {
      Containers.whyNotMade(type)
          .ifPresent(why -> add(place, type, why, "take a List, a Set or a Map of the JDK"));
      if (parts.size() > 1 && !Containers.isReadableKey(parts.get(0))) {
        add(
            place,
            type,
            "its keys are written as texts, of which no "
                + simple(parts.get(0))
                + " can be made again",
            "take texts, numbers, enums or times as keys, or a list of pairs");
      }
    }
    visit(parts.get(parts.size() - 1), place);
  }

  private void ofJdk(DeclaredType type, String name, @Nullable Element place) {
    if (Mirrors.element(type).getKind() != ElementKind.ENUM && !Containers.isValueOfJdk(name)) {
      add(place, type, simple(type) + " of the JDK has no form in JSON", VALUES);
    }
  }

  private void own(DeclaredType type, @Nullable Element place) {
    TypeElement element = Mirrors.element(type);
    Optional<Subtypes> subtypes = Subtypes.of(element);
    if (Construction.isLeftToKotlin(element)) {
      subtypes
          .<Collection<DeclaredType>>map(known -> known.byName().values())
          .orElse(List.of(type))
          .forEach(each -> ofKotlin(each, place));
      return;
    }
    if (Construction.isLeftToJackson(element)) {
      return;
    }
    if (subtypes.isPresent()) {
      subtypes(type, subtypes.get(), place);
    } else if (element.getKind() != ElementKind.ENUM) {
      object(type, place);
    }
  }

  private void subtypes(DeclaredType type, Subtypes subtypes, @Nullable Element place) {
    if (subtypes.use().equals("CLASS") || subtypes.use().equals("MINIMAL_CLASS")) {
      add(
          place,
          type,
          "its messages name the class to load, and no sender may choose that",
          "state use = JsonTypeInfo.Id.NAME with @JsonSubTypes");
    } else if (subtypes.isPlain()
        && subtypes.complete()
        && reading
        && subtypes.byName().isEmpty()) {
      add(
          place,
          type,
          "@JsonTypeInfo tells subtypes apart, and there are none",
          "list them in @JsonSubTypes, or make it sealed");
    } else {
      for (DeclaredType subtype : subtypes.byName().values()) {
        if (Construction.isLeftToJackson(Mirrors.element(subtype))) {
          ofKotlin(subtype, place);
        } else {
          object(subtype, place);
        }
      }
    }
  }

  private void object(DeclaredType type, @Nullable Element place) {
    TypeElement element = Mirrors.element(type);
    if (isReadAsObject(element)) {
      Construction.whyNotMade(element)
          .ifPresent(
              why -> add(place, type, why, Construction.isOpen(element) ? SUBTYPES : CONSTRUCTOR));
    }
    if (seen.add(TypeName.get(type).toString())) {
      properties(type, element, place);
    }
  }

  /** What others write may be the value that it is made of. */
  private boolean isReadAsObject(TypeElement type) {
    return reading && (alsoWritten || !Construction.isMadeOfScalar(type));
  }

  private void ofKotlin(DeclaredType type, @Nullable Element place) {
    TypeElement element = Mirrors.element(type);
    if (isReadAsObject(element) && elements.getTypeElement(KOTLIN) == null) {
      Construction.whyMadeByKotlinAlone(element)
          .ifPresent(why -> add(new Unusable(place, simple(type), why, KOTLINS_MODULE, true)));
    }
  }

  /** Of a type that contains itself, only once. */
  private void properties(DeclaredType type, TypeElement element, @Nullable Element place) {
    List<WrittenProperty> written =
        WrittenProperties.of(type, types).stream()
            .filter(property -> !ObjectReader.isIgnored(property.places()))
            .toList();
    List<WrittenProperty> properties =
        written.stream().filter(property -> !ObjectReader.leftOut(property.places())).toList();
    if (!reading
        && written.isEmpty()
        && !hasAnyGetter(element)
        && Construction.mustHaveProperties(element)) {
      add(
          place,
          type,
          "it has nothing that is written: no public field and no getter",
          "make it a record, or give it getters");
    }
    names(element, properties);
    for (WrittenProperty property : properties) {
      Element at = Members.first(property.places());
      if (Stream.concat(property.places().stream(), property.setters().stream())
          .noneMatch(Construction::isLeftToJackson)) {
        visit(property.type(), at == null ? place : at);
      }
    }
  }

  /** A method of whatever name. */
  private boolean hasAnyGetter(TypeElement type) {
    return elements.getAllMembers(type).stream()
        .anyMatch(member -> JacksonAnnotations.has(member, "JsonAnyGetter"));
  }

  /** Jackson refuses an object two of whose properties are written under one name. */
  private void names(TypeElement type, List<WrittenProperty> properties) {
    Map<String, WrittenProperty> known = new HashMap<>();
    Naming.of(type)
        .ifPresent(
            naming -> {
              for (WrittenProperty property : properties) {
                String name = ObjectReader.name(property, naming);
                WrittenProperty other = known.put(name, property);
                if (other != null) {
                  add(
                      Members.first(property.places()),
                      type.asType(),
                      other.javaName() + " is \"" + name + "\" on the wire too",
                      "rename one of them");
                }
              }
            });
  }

  private void add(@Nullable Element place, TypeMirror type, String why, String remedy) {
    add(new Unusable(place, simple(type), why, remedy, false));
  }

  private void add(Unusable unusable) {
    if (!found.contains(unusable)) {
      found.add(unusable);
    }
  }

  private static String simple(TypeMirror type) {
    return TypeName.get(type).toString().replaceAll("(?<![\\w$])(?:[a-z_]\\w*\\.)+", "");
  }
}
