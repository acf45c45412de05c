package io.warren.processor.read;

import static io.warren.processor.diagnostic.Diagnostic.DEDUP_KEY_HIDDEN;
import static io.warren.processor.diagnostic.Diagnostic.DEDUP_KEY_OPEN;
import static io.warren.processor.diagnostic.Diagnostic.DEDUP_KEY_UNKNOWN;
import static io.warren.processor.diagnostic.Diagnostic.DEDUP_KEY_WITHOUT_TEXT;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.KeyPath;
import io.warren.processor.model.KeyPath.Kind;
import io.warren.processor.model.KeyPath.Step;
import io.warren.processor.model.SourcePosition;
import io.warren.topology.NearName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Follows the path of a key, such as "order.id", from a payload to a value that has a text. */
final class KeyReader {
  /** Beside primitives, texts, enums and times: what has one text for each value. */
  private static final Set<String> WITH_TEXT =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.net.URI",
          "java.util.UUID");

  private final Elements elements;
  private final Types types;
  private final KeyProperties properties;

  KeyReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    properties = new KeyProperties(elements, types);
  }

  /**
   * Reads the path of one message.
   *
   * @param contract where the path is to be followed
   * @param position of the path
   * @return null where it leads nowhere, or where the types themselves are wrong, which is reported
   *     with them
   */
  @Nullable KeyPath read(
      TypeElement contract,
      TypeMirror payload,
      String path,
      SourcePosition position,
      Report report) {
    Element from = elements.getPackageOf(contract);
    List<Step> steps = new ArrayList<>();
    TypeMirror type = payload;
    for (String name : path.split("\\.", -1)) {
      if (isWrong(type)) {
        return null;
      }
      if (isOpen(type)) {
        report.add(DEDUP_KEY_OPEN, position, PayloadTypes.display(type), name);
        return null;
      }
      TypeMirror value = valueOfMap(type);
      if (value != null) {
        steps.add(new Step(Kind.ENTRY, name));
        type = value;
        continue;
      }
      Map<String, KeyProperties.KeyProperty> known = properties.of(type, from);
      KeyProperties.KeyProperty property = known.get(name);
      if (property == null) {
        report.add(
            DEDUP_KEY_UNKNOWN,
            position,
            PayloadTypes.display(type),
            name,
            remedy(name, known.keySet()));
        return null;
      }
      if (!property.visible()) {
        report.add(DEDUP_KEY_HIDDEN, position, PayloadTypes.display(type), name);
        return null;
      }
      steps.add(property.step());
      type = bound(property.type());
    }
    return end(type, steps, from, position, report);
  }

  private @Nullable KeyPath end(
      TypeMirror type, List<Step> steps, Element from, SourcePosition position, Report report) {
    if (isWrong(type)) {
      return null;
    }
    if (isEnum(type) && properties.isVisible(type, from)) {
      // Not its text, which it may override.
      steps.add(new Step(Kind.METHOD, "name"));
    } else if (hasText(type)) {
      steps.add(new Step(Kind.METHOD, "toString"));
    } else {
      report.add(DEDUP_KEY_WITHOUT_TEXT, position, PayloadTypes.display(type));
      return null;
    }
    return new KeyPath(steps);
  }

  private boolean hasText(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return true;
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    String name = ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString();
    return WITH_TEXT.contains(name)
        || name.startsWith("java.time.")
        || types.isAssignable(type, elements.getTypeElement("java.lang.CharSequence").asType());
  }

  private static boolean isEnum(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).asElement().getKind() == ElementKind.ENUM;
  }

  /** Whether its properties are known only when it runs. */
  private static boolean isOpen(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    String name = ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString();
    return name.equals("java.lang.Object") || name.startsWith("com.fasterxml.jackson.databind.");
  }

  /** Whether it does not exist, or is a type parameter of the contract. */
  private static boolean isWrong(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.TYPEVAR;
  }

  /** What the entries of a map with texts as keys are; null: it is none. */
  private @Nullable TypeMirror valueOfMap(TypeMirror type) {
    DeclaredType map = asMap(type);
    if (map == null) {
      return null;
    }
    List<? extends TypeMirror> entry = map.getTypeArguments();
    if (entry.isEmpty()) {
      return object();
    }
    TypeMirror key = entry.get(0);
    if (key instanceof WildcardType wildcard) {
      key = wildcard.getSuperBound();
    }
    TypeMirror text = elements.getTypeElement("java.lang.String").asType();
    return key != null && types.isAssignable(text, key) ? bound(entry.get(1)) : null;
  }

  /** The type as a map, with its arguments; null: it is none. */
  private @Nullable DeclaredType asMap(TypeMirror type) {
    TypeMirror map = types.erasure(elements.getTypeElement("java.util.Map").asType());
    if (type.getKind() != TypeKind.DECLARED || !types.isSubtype(types.erasure(type), map)) {
      return null;
    }
    if (types.isSameType(types.erasure(type), map)) {
      return (DeclaredType) type;
    }
    return types.directSupertypes(type).stream()
        .map(this::asMap)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What is known of a wildcard or of a type parameter of the payload. */
  private TypeMirror bound(TypeMirror type) {
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      return bound == null ? object() : bound(bound);
    }
    return type instanceof TypeVariable variable ? bound(variable.getUpperBound()) : type;
  }

  private TypeMirror object() {
    return elements.getTypeElement("java.lang.Object").asType();
  }

  private static String remedy(String name, Set<String> known) {
    return NearName.of(name, known)
        .map(near -> "did you mean \"" + near + "\"?")
        .orElse(
            known.isEmpty() ? "end the path before it" : "use one of " + String.join(", ", known));
  }
}
