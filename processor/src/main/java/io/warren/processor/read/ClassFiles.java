package io.warren.processor.read;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Tells types that the compiler was given as class files, because a build tool named them for
 * processors that must see all types, from those whose source it compiles. Only javac knows the
 * difference; of any other compiler's types it is taken that their source is compiled.
 */
public final class ClassFiles {
  private final Optional<Trees> trees;

  private ClassFiles(Optional<Trees> trees) {
    this.trees = trees;
  }

  /** Those of a compilation. */
  public static ClassFiles of(ProcessingEnvironment environment) {
    return new ClassFiles(
        Stream.iterate(
                Optional.of(environment), Optional::isPresent, each -> each.flatMap(ClassFiles::in))
            .flatMap(Optional::stream)
            .flatMap(each -> trees(each).stream())
            .findFirst());
  }

  private static Optional<Trees> trees(ProcessingEnvironment environment) {
    try {
      return Optional.of(Trees.instance(environment));
    } catch (IllegalArgumentException | LinkageError e) {
      // A wrapper, another compiler, or a runtime without javac.
      return Optional.empty();
    }
  }

  /** Gradle hands out an environment that has javac's inside. */
  private static Optional<ProcessingEnvironment> in(ProcessingEnvironment wrapper) {
    for (Field field : wrapper.getClass().getDeclaredFields()) {
      if (field.getType() == ProcessingEnvironment.class && field.trySetAccessible()) {
        try {
          return Optional.ofNullable((ProcessingEnvironment) field.get(wrapper));
        } catch (IllegalAccessException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the type is one of them. */
  public boolean have(TypeElement type) {
    return trees.isPresent() && trees.get().getTree(type) == null;
  }
}
