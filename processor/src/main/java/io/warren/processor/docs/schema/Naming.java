package io.warren.processor.docs.schema;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** How a type renames all its properties, by {@code @JsonNaming}. */
final class Naming {
  private static final List<NamingBase> STRATEGIES =
      List.of(
          new PropertyNamingStrategies.SnakeCaseStrategy(),
          new PropertyNamingStrategies.UpperSnakeCaseStrategy(),
          new PropertyNamingStrategies.LowerCaseStrategy(),
          new PropertyNamingStrategies.KebabCaseStrategy(),
          new PropertyNamingStrategies.LowerDotCaseStrategy(),
          new PropertyNamingStrategies.UpperCamelCaseStrategy());

  private static final NamingBase AS_IT_IS = new PropertyNamingStrategies.LowerCamelCaseStrategy();

  private Naming() {}

  /** The strategy of a type; empty: it is the user's own, which nobody can run here. */
  static Optional<NamingBase> of(TypeElement type) {
    return JacksonAnnotations.find(Mirrors.lineage(type), "JsonNaming")
        .flatMap(mirror -> JacksonAnnotations.text(mirror, "value"))
        .map(Naming::known)
        .orElse(Optional.of(AS_IT_IS));
  }

  private static Optional<NamingBase> known(String strategy) {
    return STRATEGIES.stream()
        .filter(known -> known.getClass().getCanonicalName().equals(strategy))
        .findFirst();
  }
}
