package io.warren.processor.docs.baseline;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The types whose source is compiled. Not thread-safe. */
public final class CompiledSources {
  private final Set<String> outermost = new HashSet<>();

  /** Adds those of a round. */
  public void add(RoundEnvironment round) {
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      outermost.add(type.getQualifiedName().toString());
    }
  }

  boolean have(TypeElement type) {
    TypeElement outer = type;
    while (outer.getEnclosingElement() instanceof TypeElement next) {
      outer = next;
    }
    return outermost.contains(outer.getQualifiedName().toString());
  }
}
