package io.warren.processor.docs.schema;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import java.util.Comparator;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;

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
        .flatMap(property -> property.places().stream())
        // A record's field stands in its header; its accessor perhaps nowhere.
        .min(Comparator.comparing(place -> place.getKind() != ElementKind.FIELD));
  }
}
