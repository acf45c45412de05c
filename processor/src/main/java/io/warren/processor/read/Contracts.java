package io.warren.processor.read;

import io.warren.annotation.Batch;
import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What makes a type a contract. */
public final class Contracts {
  /** The annotations of types, in the order in which a reader expects them. */
  public static final List<Class<?>> ANNOTATIONS =
      List.of(
          MessageContract.class,
          Produces.class,
          Consumes.class,
          Retry.class,
          Dedup.class,
          Batch.class);

  private Contracts() {}

  /** Whether it has a contract's annotation, or inherits a contract and has another. */
  static boolean isContract(TypeElement type) {
    return has(type, MessageContract.class)
        || (firstAnnotation(type).isPresent()
            && ancestors(type).stream().anyMatch(Contracts::stated));
  }

  /** Whether it has one of a contract's annotations, rightly or not. */
  static Optional<AnnotationValues> firstAnnotation(TypeElement type) {
    return ANNOTATIONS.stream()
        .flatMap(annotation -> AnnotationValues.of(type, annotation).stream())
        .findFirst();
  }

  /** All annotations of a contract that the type has. */
  static List<AnnotationValues> annotations(TypeElement type) {
    return ANNOTATIONS.stream()
        .flatMap(annotation -> AnnotationValues.of(type, annotation).stream())
        .toList();
  }

  /** Every interface that the type extends, each once, in the order of the extends clauses. */
  static List<TypeElement> ancestors(TypeElement type) {
    Set<TypeElement> ancestors = new LinkedHashSet<>();
    addAncestors(type, ancestors);
    return new ArrayList<>(ancestors);
  }

  private static void addAncestors(TypeElement type, Set<TypeElement> ancestors) {
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent.getKind() == TypeKind.DECLARED) {
        TypeElement element = (TypeElement) ((DeclaredType) parent).asElement();
        if (ancestors.add(element)) {
          addAncestors(element, ancestors);
        }
      }
    }
  }

  private static boolean stated(TypeElement type) {
    return has(type, MessageContract.class);
  }

  private static boolean has(Element element, Class<?> annotation) {
    return AnnotationValues.of(element, annotation).isPresent();
  }
}
