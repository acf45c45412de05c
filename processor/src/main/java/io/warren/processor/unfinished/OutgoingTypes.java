package io.warren.processor.unfinished;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What is to be known about a type. */
final class OutgoingTypes {
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

  /**
   * What a method reference returns.
   *
   * @param method what it refers to
   * @param qualifier the type before the colons
   */
  @Nullable TypeMirror returnType(@Nullable Element method, @Nullable TypeMirror qualifier) {
    if (!(method instanceof ExecutableElement executable)
        || executable.getKind() != ElementKind.METHOD) {
      return null;
    }
    TypeMirror declared = executable.getReturnType();
    return declared.getKind() == TypeKind.TYPEVAR && qualifier instanceof DeclaredType type
        ? ((ExecutableType) types.asMemberOf(type, executable)).getReturnType()
        : declared;
  }
}
