package io.warren.processor.docs.describe;

import static io.warren.processor.diagnostic.Diagnostic.KOTLIN_MODULE_MISSING;
import static io.warren.processor.diagnostic.Diagnostic.PAYLOAD_UNUSABLE;

import com.squareup.javapoet.TypeName;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.docs.schema.Unusable;
import io.warren.processor.docs.schema.UnusableTypes;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import io.warren.processor.model.SourcePosition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reports what of payloads and replies Warren's own codec can never read or write: each once,
 * though several contracts have it. What another codec does, nobody knows.
 */
public final class PayloadChecker {
  private final Elements elements;
  private final Types types;

  /** Whether the source of a type is compiled, so that something can be said there. */
  private final Predicate<TypeElement> inSource;

  private final Set<Unusable> said = new HashSet<>();

  public PayloadChecker(Elements elements, Types types, Predicate<TypeElement> inSource) {
    this.elements = elements;
    this.types = types;
    this.inSource = inSource;
  }

  /** What is wrong with the payloads of a contract whose types all exist. */
  public Report check(TypeElement type, ContractModel contract) {
    Report report = new Report();
    boolean sends = contract.produces() != null;
    boolean receives = contract.consumes() != null;
    for (MessageModel message : contract.messages()) {
      if (message.codec() == null) {
        ExecutableType method = ContractDescriber.method(type, message, elements, types);
        String name = message.displayName();
        check(
            new Use(
                message,
                message.payload(),
                method.getParameterTypes().get(0),
                "the payload of " + name),
            receives,
            sends,
            report);
        if (message.reply() != null) {
          check(
              new Use(message, message.reply(), method.getReturnType(), "the reply of " + name),
              sends,
              receives,
              report);
        }
      }
    }
    return report;
  }

  /** A payload or a reply, and what it is called. */
  private record Use(MessageModel message, TypeName type, TypeMirror mirror, String name) {}

  private void check(Use use, boolean reads, boolean writes, Report report) {
    if (ContractDescriber.passesThrough(use.type())) {
      return;
    }
    Map<Unusable, String> found = new LinkedHashMap<>();
    if (reads) {
      UnusableTypes.whenRead(use.mirror(), writes, elements, types)
          .forEach(each -> found.put(each, "read"));
    }
    if (writes) {
      UnusableTypes.whenWritten(use.mirror(), elements, types)
          .forEach(each -> found.merge(each, "write", (one, two) -> "read or write"));
    }
    found.forEach((each, verb) -> report(use, each, verb, report));
  }

  private void report(Use use, Unusable unusable, String verb, Report report) {
    Element place = unusable.place();
    TypeElement owner =
        place != null && place.getEnclosingElement() instanceof TypeElement type ? type : null;
    boolean here = owner != null && inSource.test(owner);
    if (here && !said.add(unusable)) {
      return;
    }
    report.add(
        unusable.byKotlin() ? KOTLIN_MODULE_MISSING : PAYLOAD_UNUSABLE,
        place != null && here ? SourcePosition.of(place) : use.message().source().method(),
        verb,
        place == null || owner == null
            ? use.name()
            : owner.getSimpleName() + "." + place.getSimpleName(),
        unusable.type(),
        unusable.why(),
        unusable.remedy());
  }
}
