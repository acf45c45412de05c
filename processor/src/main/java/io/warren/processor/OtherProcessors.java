package io.warren.processor;

import io.warren.contract.ContractIndex;
import io.warren.contract.Generated;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds out whether other processors still generate something. The compiler ends when a round
 * brings nothing new, and then it is too late to generate from what has not come; so an empty
 * source asks for one more round.
 */
final class OtherProcessors {
  private static final Set<String> OURS =
      Set.of(Generated.class.getName(), ContractIndex.class.getName());

  private final ProcessingEnvironment environment;

  /** Whether all that was generated in the round before was an empty source. */
  private boolean asked;

  private int sources;

  OtherProcessors(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** Whether they were asked in the round before, and have generated nothing. */
  boolean areDone(RoundEnvironment round) {
    boolean done = asked && round.getRootElements().stream().allMatch(OtherProcessors::isOurs);
    asked = false;
    return done;
  }

  private static boolean isOurs(Element root) {
    return root.getAnnotationMirrors().stream()
        .map(mirror -> mirror.getAnnotationType().asElement().toString())
        .anyMatch(OURS::contains);
  }

  /** Asks for one more round, for the sake of a contract that waits. */
  void ask(TypeElement contract) {
    Elements elements = environment.getElementUtils();
    String name = elements.getBinaryName(contract).toString().replace('$', '_') + "_" + ++sources;
    try (Writer source = environment.getFiler().createSourceFile(name, contract).openWriter()) {
      source.write("// Nothing: this asks the compiler for one more round.\n");
      asked = true;
    } catch (IOException e) {
      // Then there is no such round, and the compiler says what is missing.
      asked = false;
    }
  }
}
