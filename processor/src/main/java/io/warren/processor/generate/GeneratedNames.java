package io.warren.processor.generate;

import com.squareup.javapoet.ClassName;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The names of everything that is generated for one contract. */
final class GeneratedNames {
  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z][0-9]{0,9})(?=[A-Z])");

  private final ContractModel contract;
  private final boolean sharedExchange;
  private final boolean sharedCodec;

  GeneratedNames(ContractModel contract) {
    this.contract = contract;
    sharedExchange = contract.exchanges().size() == 1;
    sharedCodec = contract.messages().stream().map(MessageModel::codec).distinct().count() == 1;
  }

  ClassName topology() {
    return type("Topology");
  }

  ClassName sender() {
    return type("Sender");
  }

  ClassName handler() {
    return type("Handler");
  }

  ClassName consumer() {
    return type("Consumer");
  }

  /** The exchange of a message: one constant where all messages have the same. */
  String exchange(MessageModel message) {
    return sharedExchange ? "EXCHANGE" : constant("EXCHANGE", message);
  }

  String routingKey(MessageModel message) {
    return constant("ROUTING_KEY", message);
  }

  String wireName(MessageModel message) {
    return constant("TYPE", message);
  }

  String spec(MessageModel message) {
    return constant("MESSAGE", message);
  }

  /** The codec of a message: one constant where all messages have the same. */
  String codec(MessageModel message) {
    return sharedCodec ? "CODEC" : constant("CODEC", message);
  }

  String retryQueue(Duration wait) {
    return "RETRY_QUEUE_" + wait.toMillis();
  }

  /** The sender's method for a message: with the verb alone where the contract has one method. */
  String sending(String verb, MessageModel message) {
    return contract.hasOneMethod()
        ? verb
        : verb + unique(message, GeneratedNames::capitalized, "_");
  }

  private ClassName type(String suffix) {
    String name = String.join("_", contract.name().simpleNames()) + suffix;
    return ClassName.get(contract.name().packageName(), name);
  }

  /** What is constant comes first, so that no method's name can give one of the other constants. */
  private String constant(String prefix, MessageModel message) {
    return contract.hasOneMethod()
        ? prefix
        : prefix + "_" + unique(message, GeneratedNames::upperCase, "");
  }

  /** The method's name in another form, or as it is where another method would get the same. */
  private String unique(MessageModel message, UnaryOperator<String> form, String otherwise) {
    String name = form.apply(message.method());
    long owners =
        contract.messages().stream()
            .map(MessageModel::method)
            .distinct()
            .filter(method -> form.apply(method).equals(name))
            .count();
    return owners == 1 ? name : otherwise + message.method();
  }

  private static String capitalized(String method) {
    return method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
  }

  private static String upperCase(String method) {
    return WORD_START.matcher(method).replaceAll("_").toUpperCase(Locale.ROOT);
  }
}
