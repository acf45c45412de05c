package io.warren.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.processor.model.BatchModel;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.KeyPath;
import io.warren.processor.model.MessageModel;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Generates what connects a handler to the runtime. */
final class ConsumerGenerator {
  private final ContractModel contract;
  private final ConsumesModel consumes;
  private final GeneratedNames names;
  private final TypeSpec.Builder type;

  ConsumerGenerator(
      ContractModel contract, ConsumesModel consumes, GeneratedNames names, Skeleton skeleton) {
    this.contract = contract;
    this.consumes = consumes;
    this.names = names;
    type = skeleton.finalClass(names.consumer());
  }

  TypeSpec generate() {
    ClassName handler = names.handler();
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addParameter(handler, "handler")
            .addStatement(
                "this.handler = $T.requireNonNull(handler, $S)", Objects.class, "handler");
    if (contract.isPublic()) {
      constructor.addModifiers(Modifier.PUBLIC);
    }
    return type.addJavadoc("Consumes the messages of {@link $T}.\n", contract.name())
        .addSuperinterface(ConsumerAdapter.class)
        .addField(handler, "handler", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(constructor.build())
        .addMethod(
            MethodSpec.methodBuilder("spec")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ConsumerSpec.class)
                .addCode(spec())
                .build())
        .build();
  }

  private CodeBlock spec() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "return $T.of($S, $T.QUEUE, $T.CONSUMED)$>$>",
                ConsumerSpec.class,
                contract.name().canonicalName(),
                names.topology(),
                names.topology())
            .add("\n.prefetch($L)", consumes.prefetch())
            .add("\n.concurrency($L)", consumes.concurrency())
            .add("\n.retry($L)", Literals.retryPolicy(contract.retryPolicy()));
    if (contract.dedup() != null) {
      code.add("\n.dedup($L)", Literals.duration(contract.dedup().interval()));
    }
    for (MessageModel message : contract.handled()) {
      code.add(contract.batch() == null ? route(message) : batch(message, contract.batch()));
    }
    return code.add("\n.build();\n$<$<").build();
  }

  private CodeBlock route(MessageModel message) {
    return CodeBlock.of(
        "\n.on($T.$L, handler::$L$L)",
        names.topology(),
        names.spec(message),
        message.method(),
        key(message));
  }

  private CodeBlock batch(MessageModel message, BatchModel batch) {
    return CodeBlock.of(
        "\n.batch($T.$L, $L, $L, handler::$L)",
        names.topology(),
        names.spec(message),
        batch.size(),
        Literals.duration(batch.flushInterval()),
        message.method());
  }

  /** What reads the key from the payload; nothing where the key is the message's id. */
  private CodeBlock key(MessageModel message) {
    KeyPath path = contract.dedup() == null ? null : contract.dedup().paths().get(message.method());
    if (path == null) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder code =
        CodeBlock.builder().add(",$>$>\npayload -> $T.ofNullable(payload)$>$>", Optional.class);
    for (KeyPath.Step step : path.steps()) {
      code.add("\n.map(value -> value.");
      switch (step.kind()) {
        case METHOD -> code.add("$L()", step.name());
        case FIELD -> code.add("$L", step.name());
        case ENTRY -> code.add("get($S)", step.name());
      }
      code.add(")");
    }
    return code.add("\n.orElse(null)$<$<$<$<").build();
  }
}
