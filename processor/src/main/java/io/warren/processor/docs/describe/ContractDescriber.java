package io.warren.processor.docs.describe;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import io.warren.annotation.QueueType;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Payload;
import io.warren.processor.docs.manifest.Schema;
import io.warren.processor.docs.manifest.SendDefaults;
import io.warren.processor.docs.schema.SchemaReader;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import io.warren.processor.model.ProducesModel;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Says in a manifest's words what a contract's model and its payload types say. */
public final class ContractDescriber {
  private static final Set<TypeName> PASSED_THROUGH =
      Set.of(ClassName.get(String.class), ArrayTypeName.of(TypeName.BYTE));

  private final Elements elements;
  private final Types types;
  private final SchemaReader schemas;

  private ContractDescriber(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    schemas = new SchemaReader(elements, types);
  }

  /** Describes a contract without mistakes. */
  public static DescribedContract describe(
      TypeElement type, ContractModel model, Elements elements, Types types) {
    ContractDescriber describer = new ContractDescriber(elements, types);
    Contract contract = describer.contract(type, model);
    return new DescribedContract(
        contract,
        describer.schemas.named(),
        model.name().packageName(),
        describer.schemas.complete());
  }

  private Contract contract(TypeElement type, ContractModel contract) {
    return new Contract(
        contract.name().canonicalName(),
        contract.displayName(),
        contract.messages().stream().map(message -> message(type, message)).toList(),
        produces(contract.produces()),
        consumes(contract),
        contract.consumed());
  }

  private ContractMessage message(TypeElement type, MessageModel message) {
    ExecutableType method = method(type, message, elements, types);
    TypeName reply = message.reply();
    return new ContractMessage(
        message.method(),
        message.contract().canonicalName(),
        message.exchange().name(),
        message.routingKey(),
        message.type(),
        payload(
            message.payload(),
            method.getParameterTypes().get(0),
            message.codec(),
            message.sensitive()),
        reply == null
            ? null
            : payload(reply, method.getReturnType(), message.codec(), message.sensitiveReply()));
  }

  /** The method as the contract has it, which may be an heir of the one that declares it. */
  static ExecutableType method(
      TypeElement type, MessageModel message, Elements elements, Types types) {
    TypeElement declaring = elements.getTypeElement(message.contract().canonicalName());
    for (ExecutableElement method : ElementFilter.methodsIn(declaring.getEnclosedElements())) {
      if (method.getSimpleName().contentEquals(message.method())
          && method.getParameters().size() == 1) {
        return (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
      }
    }
    throw new IllegalArgumentException(declaring + " has no method " + message.method());
  }

  /** Of what another codec writes, nothing is known but that. */
  private Payload payload(
      TypeName name, TypeMirror type, @Nullable ClassName codec, List<String> sensitive) {
    return codec == null || passesThrough(name)
        ? new Payload(
            name.toString(), contentType(name.toString()), schemas.read(type), null, sensitive)
        : new Payload(name.toString(), null, Schema.ANY, codec.canonicalName(), sensitive);
  }

  /** Whether it goes by every codec. */
  static boolean passesThrough(TypeName type) {
    return PASSED_THROUGH.contains(type);
  }

  /** What the runtime's codecs state: texts and bytes pass as they are. */
  private static String contentType(String type) {
    return switch (type) {
      case "byte[]" -> "application/octet-stream";
      case "java.lang.String" -> "text/plain; charset=utf-8";
      default -> "application/json";
    };
  }

  private static @Nullable SendDefaults produces(@Nullable ProducesModel produces) {
    return produces == null
        ? null
        : new SendDefaults(
            produces.priority(),
            produces.expiration(),
            produces.persistent(),
            produces.mandatory());
  }

  private static @Nullable ContractConsumer consumes(ContractModel contract) {
    ConsumesModel consumes = contract.consumes();
    if (consumes == null) {
      return null;
    }
    boolean limited = consumes.declare() && consumes.queueType() == QueueType.QUORUM;
    return new ContractConsumer(
        consumes.queue(),
        consumes.queueType(),
        consumes.declare(),
        consumes.exclusive(),
        consumes.prefetch(),
        consumes.concurrency(),
        consumes.singleActive(),
        consumes.deadQueue(),
        consumes.deadExchange(),
        limited ? consumes.deliveryLimit() : 0,
        contract.retryPolicy(),
        contract.dedup() == null
            ? null
            : new ContractConsumer.Duplicates(contract.dedup().interval(), contract.dedup().key()),
        contract.batch() == null
            ? null
            : new ContractConsumer.Batch(
                contract.batch().size(), contract.batch().flushInterval()));
  }
}
