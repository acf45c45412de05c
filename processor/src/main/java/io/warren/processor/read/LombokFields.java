package io.warren.processor.read;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What Lombok will make of fields, as long as it has not come yet. */
final class LombokFields {
  private static final Set<Modifier> ACCESS =
      Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);

  private LombokFields() {}

  /** Whether a field that others still see in its package becomes private. */
  static boolean becomesPrivate(Element field) {
    return field.getEnclosingElement() instanceof TypeElement type
        && field.getModifiers().stream().noneMatch(ACCESS::contains)
        && find(field, "lombok.experimental.PackagePrivate").isEmpty()
        && (find(type, "lombok.Value").isPresent()
            || find(type, "lombok.experimental.FieldDefaults")
                .filter(LombokFields::statesPrivate)
                .isPresent());
  }

  private static boolean statesPrivate(AnnotationMirror defaults) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        defaults.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals("level")) {
        return entry.getValue().getValue() instanceof VariableElement level
            && level.getSimpleName().contentEquals("PRIVATE");
      }
    }
    return false;
  }

  private static Optional<? extends AnnotationMirror> find(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .filter(
            mirror ->
                ((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(annotation))
        .findFirst();
  }
}
