package io.warren.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import io.warren.generated.MessageSpec;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import io.warren.processor.model.ProducesModel;
import javax.lang.model.element.Modifier;

/** The constants that state one message each, for the sender and the consumer alike. */
final class MessageSpecs {
  private final ContractModel contract;
  private final Names names;

  MessageSpecs(ContractModel contract, Names names) {
    this.contract = contract;
    this.names = names;
  }

  FieldSpec field(MessageModel message) {
    TypeName type =
        ParameterizedTypeName.get(
            ClassName.get(MessageSpec.class), message.payload(), Types.reply(message));
    return FieldSpec.builder(type, names.spec(message), Modifier.STATIC, Modifier.FINAL)
        .initializer(spec(message))
        .build();
  }

  private CodeBlock spec(MessageModel message) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.of($>$>\n$>$>$S,\n$L",
                MessageSpec.class,
                contract.name().canonicalName() + "." + message.method(),
                Literals.payloadType(message.payload()));
    if (message.reply() != null) {
      code.add(",\n$L", Literals.payloadType(message.reply()));
    }
    code.add(")$<$<")
        .add("\n.type($L)", names.wireName(message))
        .add("\n.exchange($L)", names.exchange(message))
        .add("\n.routingKey($L)", names.routingKey(message));
    ProducesModel produces = contract.produces();
    if (produces != null) {
      defaults(code, produces);
    }
    return code.add("\n.build()$<$<").build();
  }

  private static void defaults(CodeBlock.Builder code, ProducesModel produces) {
    code.add("\n.priority($L)", produces.priority());
    if (produces.expiration() != null) {
      code.add("\n.expiration($L)", Literals.duration(produces.expiration()));
    }
    code.add("\n.persistent($L)", produces.persistent())
        .add("\n.mandatory($L)", produces.mandatory());
  }
}
