package io.warren.processor.read;

import com.squareup.javapoet.TypeName;
import io.warren.processor.model.KeyPath.Kind;
import io.warren.processor.model.KeyPath.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the properties of a type: record components, accessors with or without "get", fields. */
final class KeyProperties {
  private static final String JSON_PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";

  private final Elements elements;
  private final Types types;

  KeyProperties(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * A property.
   *
   * @param type what it holds
   * @param step how it is read
   * @param visible whether code in the asking package can read it
   */
  record KeyProperty(TypeMirror type, Step step, boolean visible) {}

  /**
   * The properties of a type by their names.
   *
   * @param from where they are to be read
   */
  Map<String, KeyProperty> of(TypeMirror type, Element from) {
    Map<String, KeyProperty> properties = new TreeMap<>();
    // A text, a number, a list, a time are values without properties of their own.
    if (type.getKind() != TypeKind.DECLARED || TypeName.get(type).toString().startsWith("java.")) {
      return properties;
    }
    DeclaredType declared = (DeclaredType) type;
    TypeElement element = (TypeElement) declared.asElement();
    for (RecordComponentElement component :
        ElementFilter.recordComponentsIn(element.getEnclosedElements())) {
      addMethod(declared, component.getAccessor(), name(component), from, properties);
    }
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(element))) {
      addAccessor(declared, method, from, properties);
    }
    for (Element field : ElementFilter.fieldsIn(elements.getAllMembers(element))) {
      if (isOfInstance(field)) {
        add(
            name(field),
            new KeyProperty(
                types.asMemberOf(declared, field),
                new Step(Kind.FIELD, name(field)),
                isVisible(declared, field, from) && !LombokFields.becomesPrivate(field)),
            properties);
      }
    }
    return properties;
  }

  private void addAccessor(
      DeclaredType declared,
      ExecutableElement method,
      Element from,
      Map<String, KeyProperty> properties) {
    if (!isOfInstance(method)
        || !method.getParameters().isEmpty()
        || !method.getThrownTypes().isEmpty()
        || method.getReturnType().getKind() == TypeKind.VOID) {
      return;
    }
    String name = name(method);
    String property =
        name.startsWith("get") && name.length() > 3
            ? name.substring(3)
            : name.startsWith("is") && name.length() > 2 ? name.substring(2) : "";
    if (!property.isEmpty() && Character.isUpperCase(property.charAt(0))) {
      addMethod(
          declared,
          method,
          property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1),
          from,
          properties);
    } else if (isProperty(method)) {
      addMethod(declared, method, name, from, properties);
    }
  }

  /**
   * Whether a method without "get" is an accessor and no deed: a field is called so, the method is
   * left to generated code, or Jackson is told.
   */
  private boolean isProperty(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        || jsonName(method).isPresent()
        || (method.getEnclosingElement() instanceof TypeElement owner
            && ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                .anyMatch(field -> name(field).equals(name(method)) && isOfInstance(field)));
  }

  /** What {@code @JsonProperty} says; empty text: the name as it is; empty: it is not there. */
  private static Optional<String> jsonName(Element member) {
    for (AnnotationMirror mirror : member.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotation.getQualifiedName().contentEquals(JSON_PROPERTY)) {
        return Optional.of(
            mirror.getElementValues().entrySet().stream()
                .filter(entry -> name(entry.getKey()).equals("value"))
                .map(entry -> entry.getValue().getValue().toString())
                .findFirst()
                .orElse(""));
      }
    }
    return Optional.empty();
  }

  private void addMethod(
      DeclaredType declared,
      ExecutableElement method,
      String property,
      Element from,
      Map<String, KeyProperty> properties) {
    KeyProperty read =
        new KeyProperty(
            ((ExecutableType) types.asMemberOf(declared, method)).getReturnType(),
            new Step(Kind.METHOD, name(method)),
            isVisible(declared, method, from));
    add(property, read, properties);
    jsonName(method)
        .filter(stated -> !stated.isEmpty() && !stated.equals(property))
        .ifPresent(stated -> add(stated, read, properties));
  }

  /** The first that can be read; else the first. */
  private static void add(String name, KeyProperty property, Map<String, KeyProperty> properties) {
    properties.merge(
        name, property, (first, other) -> first.visible() || !other.visible() ? first : other);
  }

  /** Whether code in a package can name a type, as far as it is declared. */
  boolean isVisible(TypeMirror type, Element from) {
    if (type.getKind() != TypeKind.DECLARED) {
      return true;
    }
    Element element = ((DeclaredType) type).asElement();
    while (element instanceof TypeElement && isVisible(element, from)) {
      element = element.getEnclosingElement();
    }
    return !(element instanceof TypeElement);
  }

  private boolean isVisible(DeclaredType type, Element member, Element from) {
    return isVisible(type, from) && isVisible(member, from);
  }

  private boolean isVisible(Element element, Element from) {
    return element.getModifiers().contains(Modifier.PUBLIC)
        || (!element.getModifiers().contains(Modifier.PRIVATE)
            && elements.getPackageOf(element).equals(from));
  }

  private boolean isOfInstance(Element member) {
    return !member.getModifiers().contains(Modifier.STATIC)
        && !elements.getTypeElement("java.lang.Object").equals(member.getEnclosingElement());
  }

  private static String name(Element element) {
    return element.getSimpleName().toString();
  }
}
