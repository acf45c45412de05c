package io.warren.processor.docs.schema;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds in the source what a schema speaks of. */
public final class Members {
  private Members() {}

  /**
   * The property or the constant of a type; empty: none is called so.
   *
   * @param name as Jackson writes it
   */
  public static Optional<Element> find(TypeElement type, String name, Types types) {
    if (type.getKind() == ElementKind.ENUM) {
      return type.getEnclosedElements().stream()
          .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
          .filter(constant -> ObjectReader.constant(constant).equals(name))
          .map(Element.class::cast)
          .findFirst();
    }
    Optional<NamingBase> naming = Naming.of(type);
    return WrittenProperties.of((DeclaredType) type.asType(), types).stream()
        .filter(
            property ->
                naming.filter(by -> ObjectReader.name(property, by).equals(name)).isPresent())
        .flatMap(property -> Stream.ofNullable(first(property.places())))
        .findFirst();
  }

  /**
   * Where a property is said to be; null: nowhere. A record's field stands in its header, its
   * accessor perhaps nowhere.
   */
  static @Nullable Element first(List<Element> places) {
    return places.stream()
        .min(Comparator.comparing(place -> place.getKind() != ElementKind.FIELD))
        .orElse(null);
  }
}
