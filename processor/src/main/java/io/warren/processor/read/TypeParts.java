package io.warren.processor.read;

import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Looks into a type: itself, its type arguments, its array's components. */
final class TypeParts {
  private TypeParts() {}

  /** Whether it names a type that does not exist, or not yet. */
  static boolean unresolved(TypeMirror type) {
    return any(type, part -> part.getKind() == TypeKind.ERROR);
  }

  /** Whether it leaves open what it is, by a wildcard or as a raw type. */
  static boolean inexact(TypeMirror type) {
    return any(type, part -> part.getKind() == TypeKind.WILDCARD || raw(part));
  }

  /** Whether it has a type variable. */
  static boolean variable(TypeMirror type) {
    return any(type, part -> part.getKind() == TypeKind.TYPEVAR);
  }

  /** Whether generated code beside the contract cannot name it. */
  static boolean isPrivate(TypeMirror type) {
    return any(
        type, part -> part instanceof DeclaredType declared && isPrivate(declared.asElement()));
  }

  private static boolean isPrivate(@Nullable Element element) {
    return element instanceof TypeElement type
        && (type.getModifiers().contains(Modifier.PRIVATE)
            || isPrivate(type.getEnclosingElement()));
  }

  private static boolean raw(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).getTypeArguments().isEmpty()
        && !((TypeElement) ((DeclaredType) type).asElement()).getTypeParameters().isEmpty();
  }

  private static boolean any(TypeMirror type, Predicate<TypeMirror> wanted) {
    if (wanted.test(type)) {
      return true;
    }
    if (type.getKind() == TypeKind.ARRAY) {
      return any(((ArrayType) type).getComponentType(), wanted);
    }
    return type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type)
            .getTypeArguments().stream().anyMatch(argument -> any(argument, wanted));
  }
}
