package io.warren.processor.unfinished;

import static io.warren.processor.diagnostic.Diagnostic.UNFINISHED_REQUEST;
import static io.warren.processor.diagnostic.Diagnostic.UNFINISHED_SEND;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.warren.processor.diagnostic.Diagnostic;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds the three places where Java drops a value in silence: a statement, and a lambda or a method
 * reference whose function returns nothing. Everything else keeps the message or passes it on.
 */
final class UnfinishedMessageScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final OutgoingTypes types;

  private UnfinishedMessageScanner(Trees trees, OutgoingTypes types) {
    this.trees = trees;
    this.types = types;
  }

  /** A scanner, where Warren is on the class path or the module path. */
  static Optional<UnfinishedMessageScanner> of(JavacTask task) {
    return OutgoingTypes.of(task.getElements(), task.getTypes())
        .map(types -> new UnfinishedMessageScanner(Trees.instance(task), types));
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree statement, @Nullable Void unused) {
    Tree expression = statement.getExpression();
    if (buildsMessage(expression)) {
      report(expression, typeOf(expression));
    }
    return super.visitExpressionStatement(statement, null);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
    // A body in braces consists of statements, which are visited by themselves.
    Tree body = lambda.getBody();
    if (buildsMessage(body) && types.isVoidFunction(currentType())) {
      report(body, typeOf(body));
    }
    return super.visitLambdaExpression(lambda, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    TypeMirror qualifier = typeOf(reference.getQualifierExpression());
    TypeMirror returned = types.returnType(trees.getElement(getCurrentPath()), qualifier);
    if (types.isOutgoing(returned) && types.isVoidFunction(currentType())) {
      report(reference, returned);
    }
    return super.visitMemberReference(reference, null);
  }

  /** Whether it is a call, the only statement that can build a message, and does build one. */
  private boolean buildsMessage(Tree expression) {
    return expression instanceof MethodInvocationTree && types.isOutgoing(typeOf(expression));
  }

  private @Nullable TypeMirror currentType() {
    return trees.getTypeMirror(getCurrentPath());
  }

  private @Nullable TypeMirror typeOf(Tree child) {
    return trees.getTypeMirror(new TreePath(getCurrentPath(), child));
  }

  private void report(Tree tree, @Nullable TypeMirror type) {
    Diagnostic diagnostic = types.isRequest(type) ? UNFINISHED_REQUEST : UNFINISHED_SEND;
    trees.printMessage(
        diagnostic.kind(), diagnostic.message(), tree, getCurrentPath().getCompilationUnit());
  }
}
