package io.warren.processor.unfinished;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tells a message that an expression builds from one that somebody handed over: a parameter, a
 * field, an element of a collection, what a getter gives.
 */
final class Builds {
  private final TypedTrees trees;
  private final OutgoingTypes types;
  private final MethodBodies bodies;
  private final LocalVariables variables;

  /** Methods and variables that are being looked through: they may lead to themselves. */
  private final Set<Element> underWay = new HashSet<>();

  Builds(TypedTrees trees, OutgoingTypes types, MethodBodies bodies, LocalVariables variables) {
    this.trees = trees;
    this.types = types;
    this.bodies = bodies;
    this.variables = variables;
  }

  /** A message, and the expression that is to blame for it. */
  record Message(Tree tree, @Nullable TypeMirror type) {}

  /**
   * The message that the value of an expression is, or that lies in it: in a future, an optional, a
   * list.
   *
   * @param alone whether nothing at all is done with the value; then whatever gives a message is
   *     taken to have built it, because nobody asks for a message that exists to do nothing with it
   */
  Optional<Message> in(Tree expression, boolean alone) {
    Tree tree = TypedTrees.withoutParentheses(expression);
    if (tree instanceof MethodInvocationTree call) {
      return inCall(call, alone);
    }
    if (tree instanceof ConditionalExpressionTree conditional) {
      return in(conditional.getTrueExpression(), alone)
          .or(() -> in(conditional.getFalseExpression(), alone));
    }
    if (tree instanceof SwitchExpressionTree choice) {
      return choice.getCases().stream()
          .map(CaseTree::getBody)
          .filter(ExpressionTree.class::isInstance)
          .flatMap(value -> in(value, alone).stream())
          .findFirst();
    }
    return tree instanceof TypeCastTree cast ? in(cast.getExpression(), alone) : Optional.empty();
  }

  private Optional<Message> inCall(MethodInvocationTree call, boolean alone) {
    TypeMirror type = trees.typeOf(call);
    ExecutableElement method = trees.methodOf(call);
    if (method == null
        || OutgoingTypes.isOfTests(method)
        || (!types.isOutgoing(type) && !types.carries(type))) {
      return Optional.empty();
    }
    Tree receiver = TypedTrees.receiver(call);
    TypeMirror of = receiver == null ? null : trees.typeOf(receiver);
    if (receiver != null && types.isOutgoing(of)) {
      return inChain(call, receiver);
    }
    if (types.isOutgoing(type) && builds(method, call, alone)) {
      return Optional.of(new Message(call, type));
    }
    if (types.isCarrier(of)) {
      // What it has may have been put there by anyone, as into a map.
      return receiver == null || call.getArguments().stream().anyMatch(this::takesMessage)
          ? Optional.empty()
          : in(receiver, alone);
    }
    return call.getArguments().stream()
        .filter(TypedTrees::isFunction)
        .flatMap(argument -> inFunction(argument, alone).stream())
        .findFirst();
  }

  /** A call on a message that gives the message again. */
  private Optional<Message> inChain(Tree call, Tree receiver) {
    return in(receiver, false)
        .map(
            found ->
                found.tree() == TypedTrees.withoutParentheses(receiver)
                    ? new Message(call, found.type())
                    : found);
  }

  private boolean builds(ExecutableElement method, MethodInvocationTree call, boolean alone) {
    // A message that goes in is what comes out, or is kept there.
    boolean passesOn =
        call.getArguments().stream()
            .map(trees::typeOf)
            .anyMatch(argument -> types.isOutgoing(argument) || types.carries(argument));
    Tree receiver = TypedTrees.receiver(call);
    return !passesOn && !isPretended(receiver) && builds(method, alone);
  }

  /** Whether it is {@code verify(sender)}, so that the call sends nothing. */
  private boolean isPretended(@Nullable Tree receiver) {
    if (!(receiver instanceof MethodInvocationTree call)) {
      return false;
    }
    ExecutableElement method = trees.methodOf(call);
    return method != null && OutgoingTypes.isOfTests(method);
  }

  private boolean builds(ExecutableElement method, boolean alone) {
    Optional<List<ExpressionTree>> returned = bodies.returned(method);
    if (returned.isPresent()) {
      return anyBuilds(method, returned.get(), alone);
    }
    if (types.isOutgoing(OutgoingTypes.owner(method))) {
      return false;
    }
    return method.getReturnType().getKind() == TypeKind.TYPEVAR
        ? alone && types.isFunctional(OutgoingTypes.owner(method))
        : alone || isNamedForBuilding(method);
  }

  /** As a generated sender's methods are called, and those of what wraps one. */
  private static boolean isNamedForBuilding(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    return !method.getParameters().isEmpty()
        && (name.startsWith("send") || name.startsWith("request"));
  }

  private boolean anyBuilds(Element owner, List<ExpressionTree> values, boolean alone) {
    if (!underWay.add(owner)) {
      return false;
    }
    try {
      return values.stream().anyMatch(value -> builds(value, alone));
    } finally {
      underWay.remove(owner);
    }
  }

  private boolean builds(ExpressionTree value, boolean alone) {
    Tree root = rootOfChain(value);
    Element variable = root instanceof IdentifierTree ? trees.elementOf(root) : null;
    return variable == null
        ? in(value, alone).isPresent()
        : anyBuilds(variable, variables.valuesOnlyReturned(variable), alone);
  }

  /** What the calls on a message that give the message again begin with. */
  private Tree rootOfChain(Tree value) {
    Tree tree = TypedTrees.withoutParentheses(value);
    Tree receiver = tree instanceof MethodInvocationTree ? TypedTrees.receiver(tree) : null;
    return receiver != null
            && types.isOutgoing(trees.typeOf(tree))
            && types.isOutgoing(trees.typeOf(receiver))
        ? rootOfChain(receiver)
        : tree;
  }

  /** The message that a function gives. */
  private Optional<Message> inFunction(Tree function, boolean alone) {
    if (types.isVoidFunction(trees.typeOf(function))) {
      return Optional.empty();
    }
    if (function instanceof MemberReferenceTree reference) {
      return inReference(reference, alone);
    }
    Tree body = ((LambdaExpressionTree) function).getBody();
    return body instanceof ExpressionTree
        ? in(body, alone)
        : MethodBodies.returnedBy(body).stream()
            .flatMap(value -> in(value, alone).stream())
            .findFirst();
  }

  /** The message that a method builds to which a reference leads. */
  Optional<Message> inReference(MemberReferenceTree reference, boolean alone) {
    ExecutableElement method = trees.methodOf(reference);
    Tree qualifier = reference.getQualifierExpression();
    TypeMirror of = trees.typeOf(qualifier);
    TypeMirror type = method == null ? null : types.returnType(method, of);
    if (method == null || !types.isOutgoing(type)) {
      return Optional.empty();
    }
    if (types.isOutgoing(of)) {
      return inChain(reference, qualifier);
    }
    boolean passesOn =
        method.getParameters().stream().anyMatch(each -> types.isOutgoing(each.asType()));
    return !passesOn && builds(method, alone)
        ? Optional.of(new Message(reference, type))
        : Optional.empty();
  }

  /** Whether it is a function to which messages go, other than one that only gives them again. */
  private boolean takesMessage(ExpressionTree argument) {
    Tree tree = TypedTrees.withoutParentheses(argument);
    if (tree instanceof LambdaExpressionTree lambda) {
      return !lambda.getParameters().isEmpty() && !givesItsParameter(lambda);
    }
    if (tree instanceof MemberReferenceTree reference) {
      ExecutableElement method = trees.methodOf(reference);
      return method == null
          || !types.isOutgoing(OutgoingTypes.owner(method))
          || !types.isOutgoing(method.getReturnType());
    }
    return types.isFunctional(trees.typeOf(tree));
  }

  private boolean givesItsParameter(LambdaExpressionTree lambda) {
    Element root =
        lambda.getBody() instanceof ExpressionTree body ? trees.elementOf(rootOfChain(body)) : null;
    return root != null
        && lambda.getParameters().stream().map(trees::elementOf).anyMatch(root::equals);
  }
}
