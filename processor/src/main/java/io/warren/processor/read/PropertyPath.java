package io.warren.processor.read;

import com.squareup.javapoet.TypeName;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Follows a path such as "order.id" over record components, getters and fields. */
final class PropertyPath {
  private final Elements elements;
  private final Types types;

  PropertyPath(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * A step that leads nowhere.
   *
   * @param type the type that lacks the property
   * @param property the property
   * @param known the properties that the type has
   */
  record Missing(TypeMirror type, String property, Map<String, TypeMirror> known) {}

  /** The first step of the path that leads nowhere. */
  Optional<Missing> follow(TypeMirror payload, String path) {
    TypeMirror type = payload;
    for (String property : path.split("\\.", -1)) {
      if (isOpen(type)) {
        return Optional.empty();
      }
      Map<String, TypeMirror> known = properties(type);
      TypeMirror next = known.get(property);
      if (next == null) {
        return Optional.of(new Missing(type, property, known));
      }
      type = next;
    }
    return Optional.empty();
  }

  /** Whether its properties are known only when it runs. */
  private boolean isOpen(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.TYPEVAR) {
      return true;
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    String name = ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString();
    TypeElement map = elements.getTypeElement("java.util.Map");
    return name.equals("java.lang.Object")
        || name.startsWith("com.fasterxml.jackson.databind.")
        || types.isAssignable(types.erasure(type), types.erasure(map.asType()));
  }

  private Map<String, TypeMirror> properties(TypeMirror type) {
    Map<String, TypeMirror> properties = new TreeMap<>();
    // A text, a number, a list, a time are values without properties of their own.
    if (type.getKind() != TypeKind.DECLARED || TypeName.get(type).toString().startsWith("java.")) {
      return properties;
    }
    DeclaredType declared = (DeclaredType) type;
    for (Element member : elements.getAllMembers((TypeElement) declared.asElement())) {
      if (!member.getModifiers().contains(Modifier.STATIC) && !isOfObject(member)) {
        switch (member.getKind()) {
          case FIELD ->
              properties.putIfAbsent(
                  member.getSimpleName().toString(), types.asMemberOf(declared, member));
          case METHOD -> addGetter(declared, (ExecutableElement) member, properties);
          default -> {}
        }
      }
    }
    return properties;
  }

  /** Record components need no case of their own: each is also a field. */
  private void addGetter(
      DeclaredType declared, ExecutableElement method, Map<String, TypeMirror> properties) {
    String name = method.getSimpleName().toString();
    String property =
        name.startsWith("get") && name.length() > 3
            ? name.substring(3)
            : name.startsWith("is") && name.length() > 2 ? name.substring(2) : "";
    if (method.getParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && !property.isEmpty()
        && Character.isUpperCase(property.charAt(0))) {
      properties.putIfAbsent(
          property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1),
          ((ExecutableType) types.asMemberOf(declared, method)).getReturnType());
    }
  }

  private boolean isOfObject(Element member) {
    return elements.getTypeElement("java.lang.Object").equals(member.getEnclosingElement());
  }
}
