package io.warren.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import io.warren.contract.MessageSpec;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import io.warren.processor.model.ProducesModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The constants that state one message each, for the sender and the consumer alike. */
final class MessageSpecs {
  private final ContractModel contract;
  private final GeneratedNames names;

  MessageSpecs(ContractModel contract, GeneratedNames names) {
    this.contract = contract;
    this.names = names;
  }

  /** The codecs, each made once, and the messages. */
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    Map<ClassName, String> codecs = new HashMap<>();
    for (MessageModel message : contract.messages()) {
      ClassName codec = message.codec();
      if (codec != null && codecs.putIfAbsent(codec, names.codec(message)) == null) {
        fields.add(codec(names.codec(message), codec));
      }
    }
    contract.messages().forEach(message -> fields.add(field(message, codecs)));
    return fields;
  }

  private static FieldSpec codec(String name, ClassName codec) {
    return FieldSpec.builder(codec, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", codec)
        .build();
  }

  private FieldSpec field(MessageModel message, Map<ClassName, String> codecs) {
    TypeName type =
        ParameterizedTypeName.get(
            ClassName.get(MessageSpec.class), message.payload(), Types.reply(message));
    return FieldSpec.builder(type, names.spec(message), Modifier.STATIC, Modifier.FINAL)
        .initializer(spec(message, codecs))
        .build();
  }

  private CodeBlock spec(MessageModel message, Map<ClassName, String> codecs) {
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
    if (message.codec() != null) {
      code.add("\n.codec($L)", codecs.get(message.codec()));
    }
    paths(code, "sensitive", message.sensitive());
    paths(code, "sensitiveReply", message.sensitiveReply());
    ProducesModel produces = contract.produces();
    if (produces != null) {
      defaults(code, produces);
    }
    return code.add("\n.build()$<$<").build();
  }

  private static void paths(CodeBlock.Builder code, String what, List<String> paths) {
    if (!paths.isEmpty()) {
      code.add(
          "\n.$L($L)",
          what,
          paths.stream()
              .map(path -> CodeBlock.of("$S", path))
              .collect(CodeBlock.joining(paths.size() == 1 ? "" : ",\n", "", "")));
    }
  }

  private static void defaults(CodeBlock.Builder code, ProducesModel produces) {
    if (produces.priority() != null) {
      code.add("\n.priority($L)", produces.priority());
    }
    if (produces.expiration() != null) {
      code.add("\n.expiration($L)", Literals.duration(produces.expiration()));
    }
    code.add("\n.persistent($L)", produces.persistent())
        .add("\n.mandatory($L)", produces.mandatory());
  }
}
