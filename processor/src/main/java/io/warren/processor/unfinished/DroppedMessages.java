package io.warren.processor.unfinished;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places where Java drops a value in silence: a statement, a lambda or a method reference
 * whose function returns nothing, a question whose answer is no message, a variable that nobody
 * reads. Everything else keeps the message or passes it on.
 */
final class DroppedMessages extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final String AT_ONCE = "this one is dropped before it is sent";

  private final TypedTrees trees;
  private final OutgoingTypes types;
  private final Builds builds;
  private final List<Dropped> found = new ArrayList<>();

  /** How many functions around here are run by a test that expects them to throw. */
  private int expectedToThrow;

  DroppedMessages(TypedTrees trees, OutgoingTypes types, Builds builds) {
    this.trees = trees;
    this.types = types;
    this.builds = builds;
  }

  /**
   * One message.
   *
   * @param fate what becomes of it, in words
   */
  record Dropped(Builds.Message message, String fate) {}

  List<Dropped> found() {
    return found;
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree statement, @Nullable Void unused) {
    add(builds.in(statement.getExpression(), true));
    return super.visitExpressionStatement(statement, null);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
    boolean throwing = OutgoingTypes.isOfTests(trees.typeOf(lambda));
    expectedToThrow += throwing ? 1 : 0;
    // A body in braces consists of statements, which are visited by themselves.
    if (lambda.getBody() instanceof ExpressionTree body
        && types.isVoidFunction(trees.typeOf(lambda))) {
      add(builds.in(body, true));
    }
    super.visitLambdaExpression(lambda, null);
    expectedToThrow -= throwing ? 1 : 0;
    return null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    if (types.isVoidFunction(trees.typeOf(reference))
        && !OutgoingTypes.isOfTests(trees.typeOf(reference))) {
      add(builds.inReference(reference, true));
    }
    return super.visitMemberReference(reference, null);
  }

  /** What only counts the messages in something, or asks whether there are any. */
  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    ExecutableElement method = trees.methodOf(call);
    Tree receiver = TypedTrees.receiver(call);
    if (method != null
        && receiver != null
        && method.getParameters().isEmpty()
        && method.getReturnType().getKind().isPrimitive()
        && OutgoingTypes.isOfJava(method)
        && types.isCarrier(trees.typeOf(receiver))) {
      add(builds.in(receiver, true));
    }
    return super.visitMethodInvocation(call, null);
  }

  /** Adds the messages in variables that nobody reads. */
  void addUnused(LocalVariables variables) {
    for (LocalVariables.Unused variable : variables.unused()) {
      String fate = "this one stays in \"" + variable.name() + "\", from where nothing sends it";
      variable.values().stream()
          .flatMap(value -> builds.in(value, false).stream())
          .forEach(message -> found.add(new Dropped(message, fate)));
    }
  }

  private void add(Optional<Builds.Message> message) {
    if (expectedToThrow == 0) {
      message.ifPresent(present -> found.add(new Dropped(present, AT_ONCE)));
    }
  }
}
