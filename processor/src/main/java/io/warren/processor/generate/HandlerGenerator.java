package io.warren.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.warren.BatchResult;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the interface that a contract's consumer calls. */
final class HandlerGenerator {
  private final ContractModel contract;
  private final TypeSpec.Builder type;

  HandlerGenerator(ContractModel contract, GeneratedNames names, Skeleton skeleton) {
    this.contract = contract;
    type = skeleton.anInterface(names.handler());
  }

  TypeSpec generate() {
    type.addJavadoc("Handles the messages of {@link $T}.\n\n", contract.name());
    if (contract.batch() == null) {
      explainMessages();
    } else {
      explainLots();
    }
    type.addJavadoc(
        "\n<p>Methods may block. With a concurrency above 1 several threads call them at once.\n");
    if (contract.handled().size() == 1) {
      type.addAnnotation(FunctionalInterface.class);
    }
    contract.handled().forEach(message -> type.addMethod(method(message)));
    return type.build();
  }

  private void explainMessages() {
    type.addJavadoc(
        """
        <p>A message is settled after its method returned: a {@link $T#success() success}
        acknowledges it; a {@link $T#failure failure}, and any exception, retries it as the
        contract says; a {@link $T#reject reject} does not. What cannot be handled ends in the
        dead queue. A message may come twice.
        """,
        MessageResult.class,
        MessageResult.class,
        MessageResult.class);
  }

  private void explainLots() {
    type.addJavadoc(
        """
        <p>The messages of a batch are settled after the method returned, each as the {@link $T}
        says: a success acknowledges it; a failure, or no result at all, retries it as the
        contract says; a reject does not. An exception fails all of them. What cannot be handled
        ends in the dead queue. A message may come twice.
        """,
        BatchResult.class);
  }

  private MethodSpec method(MessageModel message) {
    TypeName received = ParameterizedTypeName.get(ClassName.get(Message.class), message.payload());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(message.method())
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .addException(Exception.class);
    if (contract.batch() == null) {
      method
          .returns(
              ParameterizedTypeName.get(ClassName.get(MessageResult.class), Types.reply(message)))
          .addParameter(received, "message");
    } else {
      method
          .returns(BatchResult.class)
          .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), received), "messages");
    }
    return method.build();
  }
}
