package io.warren.processor.unfinished;

import static io.warren.processor.diagnostic.Diagnostic.UNFINISHED_UNCHECKED;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/** Looks through each class once javac knows its types. */
final class UnfinishedMessageListener implements TaskListener {
  private final JavacTask task;
  private final Function<JavacTask, Optional<UnfinishedMessages>> searches;

  // Made with the first class: while plugins start, javac itself is not complete yet.
  private boolean started;
  private Optional<UnfinishedMessages> search = Optional.empty();

  UnfinishedMessageListener(
      JavacTask task, Function<JavacTask, Optional<UnfinishedMessages>> searches) {
    this.task = task;
    this.searches = searches;
  }

  @Override
  public void finished(TaskEvent event) {
    CompilationUnitTree unit = event.getCompilationUnit();
    TypeElement type = event.getTypeElement();
    if (event.getKind() != TaskEvent.Kind.ANALYZE || unit == null || type == null) {
      return;
    }
    try {
      if (!started) {
        started = true;
        search = searches.apply(task);
      }
      search.ifPresent(present -> look(unit, type, present));
    } catch (RuntimeException | LinkageError | AssertionError e) {
      // javac would stop with a stack trace, and the user's code has nothing to do with it.
      search = Optional.empty();
      String message = UNFINISHED_UNCHECKED.message(type.getQualifiedName(), e);
      Trees.instance(task).printMessage(UNFINISHED_UNCHECKED.kind(), message, unit, unit);
    }
  }

  /** Looks through one class: javac may have taken the others of the file apart already. */
  private void look(CompilationUnitTree unit, TypeElement type, UnfinishedMessages present) {
    TreePath root = new TreePath(unit);
    for (Tree declaration : unit.getTypeDecls()) {
      TreePath path = new TreePath(root, declaration);
      if (type.equals(Trees.instance(task).getElement(path))) {
        present.reportIn(path);
      }
    }
  }
}
