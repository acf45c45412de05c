package io.warren.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Request;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.MessageSender;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import javax.lang.model.element.Modifier;

/** Generates the typed sender of a contract. */
final class SenderGenerator {
  private static final CodeBlock SEND =
      CodeBlock.of(
          "Builds a message; {@link $T#now() now} or {@code delay} sends it.\n", Send.class);
  private static final CodeBlock REQUEST =
      CodeBlock.of("Builds a request; {@link $T#reply() reply} sends it.\n", Request.class);
  private static final CodeBlock MESSAGE =
      CodeBlock.of(
          "Builds a message that is not sent, for {@link $T#next}.\n", MessageResult.class);

  private final ContractModel contract;
  private final GeneratedNames names;
  private final TypeSpec.Builder type;

  SenderGenerator(ContractModel contract, GeneratedNames names, Skeleton skeleton) {
    this.contract = contract;
    this.names = names;
    type = skeleton.finalClass(names.sender());
    type.addAnnotation(CheckReturnValue.class);
  }

  TypeSpec generate() {
    type.addJavadoc("Builds the messages of {@link $T}. Thread-safe.\n", contract.name());
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("Connects to nothing. Sending works from here on.\n")
            .addParameter(Warren.class, "warren");
    for (MessageModel message : contract.messages()) {
      type.addField(sender(message));
      constructor.addStatement(
          "this.$L = $T.of(warren, $T.PRODUCED, $T.$L)",
          message.method(),
          MessageSender.class,
          names.topology(),
          names.topology(),
          names.spec(message));
    }
    type.addMethod(visible(constructor));
    contract.messages().forEach(this::methods);
    return type.build();
  }

  private static FieldSpec sender(MessageModel message) {
    TypeName sender =
        ParameterizedTypeName.get(
            ClassName.get(MessageSender.class), message.payload(), Types.reply(message));
    return FieldSpec.builder(sender, message.method(), Modifier.PRIVATE, Modifier.FINAL).build();
  }

  /** One method for each; the only message of a contract can also be sent without its reply. */
  private void methods(MessageModel message) {
    TypeName reply = message.reply();
    if (reply == null || contract.hasOneMethod()) {
      method(message, "send", ClassName.get(Send.class), SEND);
    }
    if (reply != null) {
      TypeName request = ParameterizedTypeName.get(ClassName.get(Request.class), reply);
      method(message, "request", request, REQUEST);
    }
    TypeName built = ParameterizedTypeName.get(ClassName.get(Message.class), message.payload());
    method(message, "message", built, MESSAGE);
  }

  private void method(MessageModel message, String verb, TypeName built, CodeBlock javadoc) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.sending(verb, message))
            .addJavadoc(javadoc)
            .addJavadoc("\n@throws NullPointerException when the payload is null\n")
            .returns(built)
            .addParameter(message.payload(), "payload")
            .addStatement("return this.$L.$L(payload)", message.method(), verb);
    type.addMethod(visible(method));
  }

  private MethodSpec visible(MethodSpec.Builder method) {
    if (contract.isPublic()) {
      method.addModifiers(Modifier.PUBLIC);
    }
    return method.build();
  }
}
