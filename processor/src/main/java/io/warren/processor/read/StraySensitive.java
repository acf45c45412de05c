package io.warren.processor.read;

import static io.warren.processor.diagnostic.Diagnostic.SENSITIVE_NO_PROPERTY;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.SourcePosition;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Finds {@code @Sensitive} on what can be no property of a payload. */
public final class StraySensitive {
  private static final String JACKSON = "com.fasterxml.jackson.annotation.";

  /** What makes a property of a method, whatever it is called. */
  private static final Set<String> PROPERTY =
      Set.of(
          JACKSON + "JsonProperty",
          JACKSON + "JsonGetter",
          JACKSON + "JsonSetter",
          JACKSON + "JsonAlias",
          JACKSON + "JsonValue",
          JACKSON + "JsonAnyGetter",
          JACKSON + "JsonAnySetter");

  private StraySensitive() {}

  /** Reports a member with the annotation that can be no property. */
  public static void check(Element member, Report report) {
    if (member.getEnclosingElement() instanceof TypeElement type) {
      why(member, type)
          .ifPresent(
              why ->
                  report.add(
                      SENSITIVE_NO_PROPERTY,
                      SourcePosition.of(member),
                      ElementNames.display(type) + "." + member.getSimpleName(),
                      why));
    }
  }

  private static Optional<String> why(Element member, TypeElement type) {
    if (member.getKind() == ElementKind.ENUM_CONSTANT) {
      return Optional.of("a constant of an enum");
    }
    if (member.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("static");
    }
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      return Optional.of("an attribute of an annotation");
    }
    if (member instanceof ExecutableElement method) {
      return Contracts.isContract(type)
          ? Optional.of("a message")
          : isAccessor(method, type) ? Optional.empty() : Optional.of("no accessor");
    }
    return Optional.empty();
  }

  private static boolean isAccessor(ExecutableElement method, TypeElement type) {
    String name = method.getSimpleName().toString();
    boolean told =
        method.getAnnotationMirrors().stream()
            .anyMatch(mirror -> PROPERTY.contains(mirror.getAnnotationType().toString()));
    boolean gets =
        method.getParameters().isEmpty()
            && method.getReturnType().getKind() != TypeKind.VOID
            && (isNamed(name, "get") || isNamed(name, "is") || hasField(type, name));
    boolean sets = method.getParameters().size() == 1 && isNamed(name, "set");
    return told || gets || sets;
  }

  private static boolean isNamed(String name, String verb) {
    return name.length() > verb.length()
        && name.startsWith(verb)
        && !Character.isLowerCase(name.charAt(verb.length()));
  }

  /** Its accessor may be called as it is. */
  private static boolean hasField(TypeElement type, String name) {
    return type.getEnclosedElements().stream()
        .anyMatch(
            member -> member.getKind().isField() && member.getSimpleName().contentEquals(name));
  }
}
