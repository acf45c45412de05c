package io.warren.processor.unfinished;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Small questions about the trees of one source file whose types are known. */
final class TypedTrees {
  private final Trees trees;
  private final TreePath root;

  TypedTrees(Trees trees, CompilationUnitTree unit) {
    this.trees = trees;
    root = new TreePath(unit);
  }

  @Nullable TypeMirror typeOf(Tree tree) {
    return trees.getTypeMirror(new TreePath(root, tree));
  }

  @Nullable Element elementOf(Tree tree) {
    return trees.getElement(new TreePath(root, tree));
  }

  /** The method of a call or of a method reference; null: it is a constructor, or unknown. */
  @Nullable ExecutableElement methodOf(Tree tree) {
    Tree named = tree instanceof MethodInvocationTree call ? call.getMethodSelect() : tree;
    return elementOf(named) instanceof ExecutableElement method
            && method.getKind() == ElementKind.METHOD
        ? method
        : null;
  }

  /** What stands before the dot of a call or before the colons; null: nothing. */
  static @Nullable Tree receiver(Tree tree) {
    if (tree instanceof MemberReferenceTree reference) {
      return reference.getQualifierExpression();
    }
    return tree instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getExpression()
        : null;
  }

  static boolean isFunction(Tree tree) {
    return tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree;
  }

  static Tree withoutParentheses(Tree tree) {
    return tree instanceof ParenthesizedTree parentheses
        ? withoutParentheses(parentheses.getExpression())
        : tree;
  }
}
