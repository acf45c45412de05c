package io.warren.processor.unfinished;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What is to be known about a type. */
final class OutgoingTypes {
  /** What tests are written with: what is called there is pretended, or expected to fail. */
  private static final List<String> OF_TESTS =
      List.of("org.mockito.", "org.easymock.", "org.junit.", "org.assertj.", "org.testng.");

  private final Elements elements;
  private final Types types;
  private final TypeMirror outgoing;
  private final TypeMirror request;

  private OutgoingTypes(Elements elements, Types types, TypeElement outgoing, TypeElement request) {
    this.elements = elements;
    this.types = types;
    this.outgoing = types.erasure(outgoing.asType());
    this.request = types.erasure(request.asType());
  }

  /** Empty where there is no Warren. */
  static Optional<OutgoingTypes> of(Elements elements, Types types) {
    TypeElement outgoing = elements.getTypeElement("io.warren.Outgoing");
    TypeElement request = elements.getTypeElement("io.warren.Request");
    return outgoing == null || request == null
        ? Optional.empty()
        : Optional.of(new OutgoingTypes(elements, types, outgoing, request));
  }

  /** Whether a value of the type is a message that is built and not yet sent. */
  boolean isOutgoing(@Nullable TypeMirror type) {
    return isSubtype(type, outgoing);
  }

  /** Whether it is a request. */
  boolean isRequest(@Nullable TypeMirror type) {
    return isSubtype(type, request);
  }

  private boolean isSubtype(@Nullable TypeMirror type, TypeMirror of) {
    if (type == null) {
      return false;
    }
    return switch (type.getKind()) {
      case DECLARED, TYPEVAR, INTERSECTION -> types.isSubtype(types.erasure(type), of);
      default -> false;
    };
  }

  /** Whether a type says that such messages are in it: a future, a list, an optional of them. */
  boolean carries(@Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isOrCarries(array.getComponentType());
    }
    return type != null
        && type.getKind() == TypeKind.DECLARED
        && !isOutgoing(type)
        && ((DeclaredType) type).getTypeArguments().stream().anyMatch(this::isOrCarries);
  }

  private boolean isOrCarries(TypeMirror argument) {
    if (argument instanceof WildcardType wildcard) {
      return Stream.of(
              Optional.ofNullable(wildcard.getExtendsBound()),
              Optional.ofNullable(wildcard.getSuperBound()))
          .flatMap(Optional::stream)
          .anyMatch(this::isOrCarries);
    }
    return isOutgoing(argument) || carries(argument);
  }

  /** Whether a type or one of its supertypes says that such messages are in it. */
  boolean isCarrier(@Nullable TypeMirror type) {
    if (type == null) {
      return false;
    }
    if (type instanceof TypeVariable variable) {
      return isCarrier(variable.getUpperBound());
    }
    return carries(type)
        || (type.getKind() == TypeKind.DECLARED
            && !isOutgoing(type)
            && types.directSupertypes(type).stream().anyMatch(this::isCarrier));
  }

  /** Whether the functional interface's method returns nothing. */
  boolean isVoidFunction(@Nullable TypeMirror type) {
    if (type instanceof IntersectionType intersection) {
      return intersection.getBounds().stream().anyMatch(this::isVoidFunction);
    }
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement target)) {
      return false;
    }
    // What an interface repeats of Object's methods is abstract too, and none of that is void.
    List<ExecutableElement> methods = ElementFilter.methodsIn(elements.getAllMembers(target));
    return methods.stream()
        .anyMatch(
            method ->
                method.getModifiers().contains(Modifier.ABSTRACT)
                    && method.getReturnType().getKind() == TypeKind.VOID);
  }

  boolean isFunctional(@Nullable TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getKind().isInterface()
        && elements.isFunctionalInterface(element);
  }

  /** The type that declares a method. */
  static @Nullable TypeMirror owner(ExecutableElement method) {
    Element owner = method.getEnclosingElement();
    return owner == null ? null : owner.asType();
  }

  /**
   * What a method reference returns.
   *
   * @param method what it refers to
   * @param qualifier the type before the colons
   */
  TypeMirror returnType(ExecutableElement method, @Nullable TypeMirror qualifier) {
    TypeMirror declared = method.getReturnType();
    return declared.getKind() == TypeKind.TYPEVAR && qualifier instanceof DeclaredType type
        ? ((ExecutableType) types.asMemberOf(type, method)).getReturnType()
        : declared;
  }

  /** Whether a method belongs to a library for tests. */
  static boolean isOfTests(ExecutableElement method) {
    return isOfTests(owner(method));
  }

  /** Whether a type does. */
  static boolean isOfTests(@Nullable TypeMirror type) {
    return type instanceof DeclaredType declared
        && OF_TESTS.stream().anyMatch(nameOf(declared)::startsWith);
  }

  /** Whether a method belongs to Java's collections, streams and futures. */
  static boolean isOfJava(ExecutableElement method) {
    return owner(method) instanceof DeclaredType declared
        && nameOf(declared).startsWith("java.util.");
  }

  private static String nameOf(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }
}
