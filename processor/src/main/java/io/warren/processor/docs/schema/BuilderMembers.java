package io.warren.processor.docs.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * What the builder of a type reads, by {@code @JsonDeserialize(builder = ...)}: the same properties
 * as the type's, under names and aliases of its own.
 */
final class BuilderMembers {
  private static final Set<String> READING =
      Set.of("JsonProperty", "JsonSetter", "JsonAlias", "JsonAnySetter");

  private static final String USUAL = "with";

  private BuilderMembers() {}

  /**
   * A member that is read.
   *
   * @param builder whose member it is
   * @param name the property, as it is called in Java
   * @param member a field, or a method that takes the value last
   */
  record Member(DeclaredType builder, String name, Element member) {}

  /** Of a type; none, where it has no builder. */
  static List<Member> of(TypeElement type) {
    List<Member> members = new ArrayList<>();
    JacksonAnnotations.all(Mirrors.lineage(type), "JsonDeserialize")
        .flatMap(mirror -> JacksonAnnotations.type(mirror, "builder").stream())
        .forEach(builder -> add(builder, members));
    return members;
  }

  private static void add(DeclaredType builder, List<Member> members) {
    List<TypeElement> lineage = Mirrors.lineage(Mirrors.element(builder));
    String prefix =
        JacksonAnnotations.find(lineage, "JsonPOJOBuilder")
            .flatMap(mirror -> JacksonAnnotations.text(mirror, "withPrefix"))
            .orElse(USUAL);
    for (TypeElement each : lineage) {
      for (Element member : each.getEnclosedElements()) {
        if (!member.getModifiers().contains(Modifier.STATIC) && isRead(member)) {
          String name = member.getSimpleName().toString();
          members.add(
              new Member(
                  builder,
                  member.getKind() == ElementKind.METHOD ? property(name, prefix) : name,
                  member));
        }
      }
    }
  }

  private static boolean isRead(Element member) {
    boolean told = READING.stream().anyMatch(each -> JacksonAnnotations.has(member, each));
    return member instanceof ExecutableElement method
        ? method.getKind() == ElementKind.METHOD
            && (method.getParameters().size() == 1 || (told && !method.getParameters().isEmpty()))
        : member.getKind() == ElementKind.FIELD;
  }

  /** As Jackson makes it of {@code withName}; whatever else it is called, a name may be stated. */
  private static String property(String method, String prefix) {
    String rest =
        method.startsWith(prefix) && method.length() > prefix.length()
            ? method.substring(prefix.length())
            : method;
    String property = WrittenProperties.decapitalized(rest);
    return property.isEmpty() ? rest : property;
  }
}
