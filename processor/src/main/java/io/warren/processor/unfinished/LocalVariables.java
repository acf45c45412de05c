package io.warren.processor.unfinished;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** What the local variables of a class hold, and what becomes of it. */
final class LocalVariables extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final TypedTrees trees;
  private final OutgoingTypes types;
  private final Map<Element, List<ExpressionTree>> values = new LinkedHashMap<>();
  private final Set<Element> returned = new HashSet<>();
  private final Set<Element> passedOn = new HashSet<>();

  LocalVariables(TypedTrees trees, OutgoingTypes types) {
    this.trees = trees;
    this.types = types;
  }

  /**
   * A variable that nothing takes its value from.
   *
   * @param values what it is given
   */
  record Unused(String name, List<ExpressionTree> values) {}

  /** Those that nothing takes a value from. */
  List<Unused> unused() {
    return values.entrySet().stream()
        .filter(entry -> !passedOn.contains(entry.getKey()) && !returned.contains(entry.getKey()))
        .map(entry -> new Unused(entry.getKey().getSimpleName().toString(), entry.getValue()))
        .toList();
  }

  /** What a local variable is given that is returned and else goes nowhere. */
  List<ExpressionTree> valuesOnlyReturned(Element variable) {
    return passedOn.contains(variable) ? List.of() : values.getOrDefault(variable, List.of());
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    Element element = local(trees.elementOf(variable));
    if (element != null && variable.getInitializer() != null) {
      add(element, variable.getInitializer());
    }
    return super.visitVariable(variable, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
    Element element = localOf(assignment.getVariable());
    if (element != null) {
      add(element, assignment.getExpression());
    }
    return super.visitAssignment(assignment, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
    Element element = localOf(identifier);
    if (element != null) {
      TreePath end = endOfChain(getCurrentPath());
      if (end.getParentPath().getLeaf() instanceof ReturnTree) {
        returned.add(element);
      } else if (isUse(end, element)) {
        passedOn.add(element);
      }
    }
    return super.visitIdentifier(identifier, null);
  }

  /** The last of the calls on a message that give the message again. */
  private TreePath endOfChain(TreePath path) {
    TreePath parent = path.getParentPath();
    if (parent.getLeaf() instanceof ParenthesizedTree) {
      return endOfChain(parent);
    }
    return types.isOutgoing(trees.typeOf(path.getLeaf()))
            && parent.getLeaf() instanceof MemberSelectTree
            && parent.getParentPath().getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() == parent.getLeaf()
            && types.isOutgoing(trees.typeOf(call))
        ? endOfChain(parent.getParentPath())
        : path;
  }

  private boolean isUse(TreePath end, Element variable) {
    Tree value = end.getLeaf();
    Tree parent = end.getParentPath().getLeaf();
    if (parent instanceof AssignmentTree assignment) {
      return assignment.getVariable() != value
          && !variable.equals(localOf(assignment.getVariable()));
    }
    boolean dropped =
        parent instanceof ExpressionStatementTree
            || (parent instanceof LambdaExpressionTree lambda
                && types.isVoidFunction(trees.typeOf(lambda)));
    return !dropped;
  }

  private void add(Element variable, ExpressionTree value) {
    values.computeIfAbsent(variable, key -> new ArrayList<>()).add(value);
  }

  private @Nullable Element localOf(Tree tree) {
    return tree instanceof IdentifierTree ? local(trees.elementOf(tree)) : null;
  }

  private static @Nullable Element local(@Nullable Element element) {
    return element != null && element.getKind() == ElementKind.LOCAL_VARIABLE ? element : null;
  }
}
