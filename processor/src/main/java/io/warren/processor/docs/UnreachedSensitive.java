package io.warren.processor.docs;

import static io.warren.processor.diagnostic.Diagnostic.SENSITIVE_UNREACHED;

import io.warren.annotation.Sensitive;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.docs.describe.SensitivePayloads;
import io.warren.processor.docs.describe.SoundContracts;
import io.warren.processor.model.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds {@code @Sensitive} in types that no contract has in a payload, as far as their types say: a
 * value behind an {@code Object}, or of a subtype that nothing names, would be shown.
 */
final class UnreachedSensitive {
  private final ProcessingEnvironment environment;

  /** The members that are marked, by their type's name. */
  private final SortedMap<String, SortedSet<String>> marked = new TreeMap<>();

  UnreachedSensitive(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** Remembers what is marked in the sources of a round. */
  void add(RoundEnvironment round) {
    for (Element member : round.getElementsAnnotatedWith(Sensitive.class)) {
      if (member.getEnclosingElement() instanceof TypeElement type) {
        marked
            .computeIfAbsent(type.getQualifiedName().toString(), key -> new TreeSet<>())
            .add(member.getSimpleName().toString());
      }
    }
  }

  /**
   * Reports what is in no payload of these contracts, which are all of the module.
   *
   * @param contracts their names
   */
  void check(Set<String> contracts) {
    if (marked.isEmpty()) {
      return;
    }
    Elements elements = environment.getElementUtils();
    Types types = environment.getTypeUtils();
    List<SensitivePayloads> payloads = new ArrayList<>();
    for (String name : contracts) {
      TypeElement type = elements.getTypeElement(name);
      SoundContracts.read(type, elements, types)
          .ifPresent(
              contract -> payloads.add(SensitivePayloads.in(type, contract, elements, types)));
    }
    Report report = new Report();
    marked.forEach(
        (owner, members) -> {
          TypeElement type = elements.getTypeElement(owner);
          members.stream()
              .filter(member -> payloads.stream().noneMatch(each -> each.have(owner, member)))
              .forEach(member -> report(type, member, report));
        });
    report.print(environment.getMessager());
  }

  private static void report(TypeElement type, String name, Report report) {
    type.getEnclosedElements().stream()
        .filter(member -> member.getSimpleName().contentEquals(name))
        .filter(member -> member.getAnnotation(Sensitive.class) != null)
        .findFirst()
        .ifPresent(
            member ->
                report.add(
                    SENSITIVE_UNREACHED,
                    SourcePosition.of(member),
                    type.getSimpleName() + "." + name));
  }
}
