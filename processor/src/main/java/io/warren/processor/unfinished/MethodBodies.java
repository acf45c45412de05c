package io.warren.processor.unfinished;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** What the methods of a class return. */
final class MethodBodies extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final TypedTrees trees;
  private final Map<Element, BlockTree> bodies = new HashMap<>();

  MethodBodies(TypedTrees trees) {
    this.trees = trees;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    Element element = trees.elementOf(method);
    if (element != null && method.getBody() != null) {
      bodies.put(element, method.getBody());
    }
    return super.visitMethod(method, null);
  }

  /** The values that a method returns; empty: its body is not in this class. */
  Optional<List<ExpressionTree>> returned(Element method) {
    return Optional.ofNullable(bodies.get(method)).map(MethodBodies::returnedBy);
  }

  /** The values that a block returns. */
  static List<ExpressionTree> returnedBy(Tree block) {
    List<ExpressionTree> values = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitReturn(ReturnTree statement, @Nullable Void unused) {
        if (statement.getExpression() != null) {
          values.add(statement.getExpression());
        }
        return null;
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree lambda, @Nullable Void unused) {
        return null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        return null;
      }
    }.scan(block, null);
    return values;
  }
}
