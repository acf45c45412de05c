package io.warren.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeSpec;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import javax.lang.model.element.Modifier;

/** Generates the interface that a contract's consumer calls. */
final class HandlerGenerator {
  private final ContractModel contract;
  private final TypeSpec.Builder type;

  HandlerGenerator(ContractModel contract, Names names, Skeleton skeleton) {
    this.contract = contract;
    type = skeleton.anInterface(names.handler());
  }

  TypeSpec generate() {
    type.addJavadoc("Handles the messages of {@link $T}.\n\n", contract.name())
        .addJavadoc(
            """
            <p>A message is settled after its method returned: a {@link $T#success() success}
            acknowledges it; a {@link $T#failure failure}, and any exception, retries it as the
            contract says; a {@link $T#reject reject} does not. What cannot be handled ends in the
            dead queue. A message may come twice.

            <p>Methods may block. With a concurrency above 1 several threads call them at once.
            """,
            MessageResult.class,
            MessageResult.class,
            MessageResult.class);
    if (contract.hasOneMethod()) {
      type.addAnnotation(FunctionalInterface.class);
    }
    contract.messages().forEach(message -> type.addMethod(method(message)));
    return type.build();
  }

  private static MethodSpec method(MessageModel message) {
    return MethodSpec.methodBuilder(message.method())
        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
        .returns(
            ParameterizedTypeName.get(ClassName.get(MessageResult.class), Types.reply(message)))
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(Message.class), message.payload()), "message")
        .addException(Exception.class)
        .build();
  }
}
