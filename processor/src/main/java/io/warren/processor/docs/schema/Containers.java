package io.warren.processor.docs.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Collections, maps and other types around others, and what Jackson knows of the JDK's. */
final class Containers {
  /** The interfaces and abstract classes for which Jackson chooses a class. */
  private static final Set<String> CHOSEN =
      Set.of(
          "java.lang.Iterable",
          "java.util.Collection",
          "java.util.List",
          "java.util.SequencedCollection",
          "java.util.Set",
          "java.util.SortedSet",
          "java.util.NavigableSet",
          "java.util.Queue",
          "java.util.Deque",
          "java.util.AbstractCollection",
          "java.util.AbstractList",
          "java.util.AbstractSet",
          "java.util.EnumSet",
          "java.util.Map",
          "java.util.AbstractMap",
          "java.util.SortedMap",
          "java.util.NavigableMap",
          "java.util.concurrent.ConcurrentMap",
          "java.util.concurrent.ConcurrentNavigableMap");

  private static final Set<String> VALUES_OF_JDK =
      Set.of(
          "java.io.Serializable",
          "java.lang.StackTraceElement",
          "java.lang.StringBuffer",
          "java.lang.StringBuilder",
          "java.net.InetAddress",
          "java.net.InetSocketAddress",
          "java.nio.charset.Charset",
          "java.sql.Date",
          "java.sql.Timestamp",
          "java.util.regex.Pattern",
          "javax.xml.datatype.Duration",
          "javax.xml.datatype.XMLGregorianCalendar",
          "javax.xml.namespace.QName");

  private Containers() {}

  /** Jackson's own trees may be anything. */
  static boolean isTree(String name) {
    return name.startsWith("com.fasterxml.jackson.");
  }

  /** Whether Jackson has a form of its own for a class of the JDK that is no simple value. */
  static boolean isValueOfJdk(String name) {
    return VALUES_OF_JDK.contains(name)
        || name.endsWith("Exception")
        || name.endsWith("Error")
        || name.equals("java.lang.Throwable");
  }

  /** What is in it: keys before values, and anything where it does not say. Empty: no container. */
  static List<TypeMirror> parts(DeclaredType type, Elements elements, Types types) {
    String name = Mirrors.name(type);
    if (name.equals("java.util.concurrent.atomic.AtomicReference")
        || name.equals("java.lang.Iterable")) {
      return arguments(type, elements);
    }
    for (String container :
        List.of("java.util.Map", "java.util.Map.Entry", "java.util.Collection")) {
      DeclaredType found = as(type, container, elements, types);
      if (found != null) {
        return arguments(found, elements);
      }
    }
    return List.of();
  }

  /** A raw type is read and written as what may be anything. */
  private static List<TypeMirror> arguments(DeclaredType type, Elements elements) {
    return type.getTypeArguments().isEmpty()
        ? List.of(elements.getTypeElement("java.lang.Object").asType())
        : List.copyOf(type.getTypeArguments());
  }

  /** The type as one of its supertypes, with its arguments; null: it is none. */
  static @Nullable DeclaredType as(
      TypeMirror type, String supertype, Elements elements, Types types) {
    TypeMirror wanted = types.erasure(elements.getTypeElement(supertype).asType());
    if (!types.isSubtype(types.erasure(type), wanted)) {
      return null;
    }
    if (types.isSameType(types.erasure(type), wanted)) {
      return (DeclaredType) type;
    }
    for (TypeMirror parent : types.directSupertypes(type)) {
      DeclaredType found = as(parent, supertype, elements, types);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Why Jackson cannot make one; empty: it can. */
  static Optional<String> whyNotMade(DeclaredType type) {
    TypeElement element = Mirrors.element(type);
    String name = Mirrors.name(type);
    if (CHOSEN.contains(name)
        || name.equals("java.util.Map.Entry")
        || Construction.isLeftToJackson(element)) {
      return Optional.empty();
    }
    if (Construction.isOpen(element)) {
      return Optional.of(Construction.open(element));
    }
    return name.startsWith("java.") || Construction.hasEmptyConstructor(element)
        ? Optional.empty()
        : Optional.of(element.getSimpleName() + " has no constructor without parameters");
  }

  /** Whether a text can be made a key again. */
  static boolean isReadableKey(TypeMirror key) {
    if (key.getKind() != TypeKind.DECLARED) {
      return key.getKind() != TypeKind.ARRAY;
    }
    TypeElement element = Mirrors.element((DeclaredType) key);
    String name = Mirrors.name((DeclaredType) key);
    if (element.getKind() == ElementKind.ENUM
        || KnownTypes.schema(name) != null
        || Construction.isLeftToJackson(element)) {
      return true;
    }
    return element.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .anyMatch(Containers::makesOfText);
  }

  /** A constructor, or a static method, that takes a text. */
  private static boolean makesOfText(ExecutableElement member) {
    boolean makes =
        member.getKind() == ElementKind.CONSTRUCTOR
            || member.getModifiers().contains(Modifier.STATIC);
    return makes
        && member.getParameters().size() == 1
        && member.getParameters().get(0).asType().toString().equals("java.lang.String");
  }
}
