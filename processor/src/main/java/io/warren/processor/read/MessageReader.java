package io.warren.processor.read;

import static io.warren.processor.diagnostic.Diagnostic.GENERIC_METHOD;
import static io.warren.processor.diagnostic.Diagnostic.METHOD_THROWS;
import static io.warren.processor.diagnostic.Diagnostic.PARAMETER_COUNT;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import io.warren.annotation.ExchangeType;
import io.warren.annotation.MessageContract;
import io.warren.annotation.RoutingKey;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.MessageModel;
import io.warren.processor.model.MessageSource;
import io.warren.processor.model.SourcePosition;
import io.warren.topology.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Makes a message of a method. */
final class MessageReader {
  /** Stands in for a payload that cannot be read. */
  private static final TypeName PLACEHOLDER = ClassName.OBJECT;

  private static final Exchange NO_EXCHANGE = Exchange.of("", ExchangeType.TOPIC);

  private MessageReader() {}

  /**
   * The message of a method.
   *
   * @param heir the contract that is read, perhaps not the one that declares the method
   * @param codec what the contract that declares the method names; null: nothing
   */
  static MessageModel read(
      TypeElement heir, ContractMethod method, @Nullable ClassName codec, Report report) {
    if (!method.inherited()) {
      checkShape(method, report);
    }
    SourcePosition position = SourcePosition.of(method.inherited() ? heir : method.element());
    Optional<AnnotationValues> contract =
        AnnotationValues.of(method.declaring(), MessageContract.class);
    Optional<AnnotationValues> routingKey = AnnotationValues.of(method.element(), RoutingKey.class);
    String key = stated(method.declaring(), contract, "routingKey", routingKey, "value");
    String type = stated(method.declaring(), contract, "type", routingKey, "type");
    return new MessageModel(
        ClassName.get(method.declaring()),
        method.name(),
        payload(method, position, report),
        reply(method, position, report),
        contract.map(MessageReader::exchange).orElse(NO_EXCHANGE),
        key,
        type.isEmpty() ? key : type,
        codec,
        method.inherited(),
        List.of(),
        List.of(),
        method.inherited()
            ? new MessageSource(position, null, null)
            : new MessageSource(position, source(routingKey), source(contract)));
  }

  private static Exchange exchange(AnnotationValues contract) {
    String name = contract.string("exchange");
    ExchangeType type = contract.constant("exchangeType", ExchangeType.class);
    return contract.bool("declare") ? Exchange.of(name, type) : Exchange.existing(name, type);
  }

  /** What {@code @RoutingKey} states or, for the only method, {@code @MessageContract}. */
  private static String stated(
      TypeElement declaring,
      Optional<AnnotationValues> contract,
      String ofContract,
      Optional<AnnotationValues> routingKey,
      String ofRoutingKey) {
    if (routingKey.isPresent()) {
      return routingKey.get().string(ofRoutingKey);
    }
    boolean onlyMethod = MethodsReader.own(declaring).size() == 1;
    return onlyMethod ? contract.map(values -> values.string(ofContract)).orElse("") : "";
  }

  private static TypeName payload(ContractMethod method, SourcePosition position, Report report) {
    return method.hasPayload() && !TypeParts.unresolved(method.payload())
        ? PayloadTypes.readPayload(method, position, report)
        : PLACEHOLDER;
  }

  private static @Nullable TypeName reply(
      ContractMethod method, SourcePosition position, Report report) {
    return TypeParts.unresolved(method.reply())
        ? PLACEHOLDER
        : PayloadTypes.readReply(method, position, report);
  }

  private static @Nullable AnnotationSource source(Optional<AnnotationValues> values) {
    return values.map(AnnotationValues::source).orElse(null);
  }

  private static void checkShape(ContractMethod method, Report report) {
    ExecutableElement element = method.element();
    SourcePosition position = SourcePosition.of(element);
    int parameters = element.getParameters().size();
    if (parameters != 1) {
      report.add(
          PARAMETER_COUNT,
          position,
          method.displayName(),
          parameters == 0 ? "no" : parameters,
          parameters == 0
              ? "add the payload, an empty record if there is nothing to say"
              : "put them into one record");
    }
    if (!element.getTypeParameters().isEmpty()) {
      report.add(
          GENERIC_METHOD,
          position,
          method.displayName(),
          element.getTypeParameters().stream()
              .map(Object::toString)
              .collect(Collectors.joining(", ")));
    }
    if (!element.getThrownTypes().isEmpty()) {
      report.add(
          METHOD_THROWS,
          position,
          method.displayName(),
          element.getThrownTypes().stream()
              .map(PayloadTypes::display)
              .collect(Collectors.joining(", ")));
    }
  }
}
