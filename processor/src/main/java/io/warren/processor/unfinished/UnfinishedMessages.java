package io.warren.processor.unfinished;

import static io.warren.processor.diagnostic.Diagnostic.UNFINISHED_REQUEST;
import static io.warren.processor.diagnostic.Diagnostic.UNFINISHED_SEND;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.warren.processor.diagnostic.Diagnostic;
import java.util.Comparator;
import java.util.Optional;

/** Reports the messages that code builds and does not send, class by class. */
final class UnfinishedMessages {
  private final Trees trees;
  private final OutgoingTypes types;

  private UnfinishedMessages(Trees trees, OutgoingTypes types) {
    this.trees = trees;
    this.types = types;
  }

  /** Something to look with, where Warren is on the class path or the module path. */
  static Optional<UnfinishedMessages> of(JavacTask task) {
    return OutgoingTypes.of(task.getElements(), task.getTypes())
        .map(types -> new UnfinishedMessages(Trees.instance(task), types));
  }

  /** Reports those in a class, in the order of its source. */
  void reportIn(TreePath type) {
    CompilationUnitTree unit = type.getCompilationUnit();
    SourcePositions positions = trees.getSourcePositions();
    TypedTrees typed = new TypedTrees(trees, unit);
    LocalVariables variables = new LocalVariables(typed, types);
    MethodBodies bodies = new MethodBodies(typed);
    variables.scan(type, null);
    bodies.scan(type, null);
    DroppedMessages dropped =
        new DroppedMessages(typed, types, new Builds(typed, types, bodies, variables));
    dropped.scan(type, null);
    dropped.addUnused(variables);
    dropped.found().stream()
        .sorted(
            Comparator.comparingLong(
                found -> positions.getStartPosition(unit, found.message().tree())))
        .forEach(found -> report(found, unit));
  }

  private void report(DroppedMessages.Dropped found, CompilationUnitTree unit) {
    Diagnostic diagnostic =
        types.isRequest(found.message().type()) ? UNFINISHED_REQUEST : UNFINISHED_SEND;
    trees.printMessage(
        diagnostic.kind(), diagnostic.message(found.fate()), found.message().tree(), unit);
  }
}
