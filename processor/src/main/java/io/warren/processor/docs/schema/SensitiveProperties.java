package io.warren.processor.docs.schema;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What is marked as sensitive in a payload or a reply, at any depth.
 *
 * @param paths where it is in JSON, as the runtime reads them; empty: nothing is sensitive
 * @param members everything that was met and could carry the mark, by {@link #name}
 * @param complete whether every type that was met exists
 */
public record SensitiveProperties(List<String> paths, Set<String> members, boolean complete) {
  public SensitiveProperties {
    paths = List.copyOf(paths);
    members = Set.copyOf(members);
  }

  /** Looks through a type. */
  public static SensitiveProperties of(TypeMirror type, Elements elements, Types types) {
    return new SensitiveReader(elements, types).read(type);
  }

  /** What a member is called among others. */
  public static String name(Element member) {
    String owner =
        member.getEnclosingElement() instanceof TypeElement type
            ? type.getQualifiedName().toString()
            : "";
    return name(owner, member.getSimpleName().toString());
  }

  /** What a member of a type is called among others. */
  public static String name(String owner, String member) {
    return owner + "#" + member;
  }
}
