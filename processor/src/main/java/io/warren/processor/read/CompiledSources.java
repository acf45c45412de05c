package io.warren.processor.read;

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

  /** Whether the type, or the one around it, is among them. */
  public boolean have(TypeElement type) {
    TypeElement outer = type;
    while (outer.getEnclosingElement() instanceof TypeElement next) {
      outer = next;
    }
    return outermost.contains(outer.getQualifiedName().toString());
  }

  /** The same of the type's canonical name. */
  public boolean have(String canonicalName) {
    for (int end = canonicalName.length(); end > 0; end = canonicalName.lastIndexOf('.', end - 1)) {
      if (outermost.contains(canonicalName.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
