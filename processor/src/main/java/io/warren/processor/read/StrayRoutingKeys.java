package io.warren.processor.read;

import static io.warren.processor.diagnostic.Diagnostic.ROUTING_KEY_OUTSIDE;

import io.warren.annotation.RoutingKey;
import io.warren.processor.diagnostic.Report;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds {@code @RoutingKey} where it means nothing. */
public final class StrayRoutingKeys {
  private StrayRoutingKeys() {}

  /** Reports a method with the annotation that is no message of a contract. */
  public static void check(ExecutableElement method, Report report) {
    if (!(method.getEnclosingElement() instanceof TypeElement type)) {
      return;
    }
    boolean message =
        method.getModifiers().contains(Modifier.ABSTRACT) && Contracts.isContract(type);
    // With its parents, an unfinished type may become a contract.
    if (message || !UnknownNames.in(type).isEmpty()) {
      return;
    }
    AnnotationValues.of(method, RoutingKey.class)
        .ifPresent(
            values ->
                report.add(
                    ROUTING_KEY_OUTSIDE,
                    values.source().position(),
                    ElementNames.display(type) + "." + method.getSimpleName()));
  }
}
