package io.warren.processor.read;

import static io.warren.processor.diagnostic.Diagnostic.TYPE_NOT_EXACT;
import static io.warren.processor.diagnostic.Diagnostic.TYPE_PRIVATE;
import static io.warren.processor.diagnostic.Diagnostic.TYPE_WRAPPED;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import io.warren.processor.diagnostic.Diagnostic;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.SourcePosition;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the types of payloads and replies. */
final class PayloadTypes {
  private static final TypeName PLACEHOLDER = ClassName.OBJECT;

  /** What the generated types put around a payload or reply; people write it into contracts. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "io.warren.Message",
          "io.warren.MessageResult",
          "io.warren.ReplyMessage",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Future");

  private PayloadTypes() {}

  static TypeName readPayload(ContractMethod method, SourcePosition position, Report report) {
    SourcePosition parameter =
        method.inherited() ? position : SourcePosition.of(method.element().getParameters().get(0));
    return read(method, method.payload(), "the payload", parameter, report);
  }

  /** The reply, or null where the method has none. */
  static @Nullable TypeName readReply(
      ContractMethod method, SourcePosition position, Report report) {
    return hasReply(method) ? read(method, method.reply(), "the reply", position, report) : null;
  }

  private static boolean hasReply(ContractMethod method) {
    return method.reply().getKind() != TypeKind.VOID
        && !TypeName.get(method.reply()).equals(TypeName.VOID.box());
  }

  private static TypeName read(
      ContractMethod method, TypeMirror type, String role, SourcePosition position, Report report) {
    if (isWrapper(type)) {
      reportOwn(method, report, TYPE_WRAPPED, position, method.displayName(), display(type));
      return PLACEHOLDER;
    }
    if (TypeParts.inexact(type)) {
      reportOwn(method, report, TYPE_NOT_EXACT, position, role, method.displayName());
      return PLACEHOLDER;
    }
    if (TypeParts.isPrivate(type)) {
      reportOwn(method, report, TYPE_PRIVATE, position, role, method.displayName());
      return PLACEHOLDER;
    }
    // The contract or the method has type parameters, which is reported there.
    return TypeParts.variable(type) ? PLACEHOLDER : TypeName.get(type).box();
  }

  /** What is wrong with an inherited method is said where it is declared. */
  private static void reportOwn(
      ContractMethod method,
      Report report,
      Diagnostic diagnostic,
      SourcePosition position,
      Object... arguments) {
    if (!method.inherited()) {
      report.add(diagnostic, position, arguments);
    }
  }

  private static boolean isWrapper(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && WRAPPERS.contains(
            ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString());
  }

  /** The parameters of a method in parentheses, with simple names. */
  static String parameters(ContractMethod method) {
    return method.type().getParameterTypes().stream()
        .map(PayloadTypes::display)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** A type with simple names, for people. */
  static String display(TypeMirror type) {
    return type.toString().replaceAll("[\\w$]+\\.", "");
  }
}
