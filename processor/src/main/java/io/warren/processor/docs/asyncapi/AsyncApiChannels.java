package io.warren.processor.docs.asyncapi;

import static io.warren.processor.docs.asyncapi.AsyncApiDocument.ordered;

import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.topology.DerivedNames;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The channels of an AsyncAPI document: a routing key of an exchange, where messages are sent, and
 * a queue, where they are received. AsyncAPI's binding for AMQP cannot say which exchange leads to
 * a queue, so each queue has an extension that does.
 */
final class AsyncApiChannels {
  static final String BINDING_VERSION = "0.3.0";

  private final Map<String, Map<String, Object>> channels = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> messages = new LinkedHashMap<>();

  /** Where a message is sent. */
  String ofExchange(Contract contract, ContractMessage message, String id) {
    String channel = JsonSchemas.key("exchange-" + message.exchange() + "-" + message.routingKey());
    Exchange exchange =
        contract.topology().exchanges().stream()
            .filter(candidate -> candidate.name().equals(message.exchange()))
            .findFirst()
            .orElseThrow();
    Map<String, Object> amqp =
        ordered(
            "is",
            "routingKey",
            "exchange",
            ordered(
                "name",
                exchange.name(),
                "type",
                exchange.type().name().toLowerCase(Locale.ROOT),
                "durable",
                true,
                "autoDelete",
                false),
            "bindingVersion",
            BINDING_VERSION);
    channels.putIfAbsent(
        channel, ordered("address", message.routingKey(), "bindings", Map.of("amqp", amqp)));
    return with(channel, id);
  }

  /** Where a contract's messages are received. */
  String ofQueue(Contract contract, ContractConsumer consumes, String id) {
    String channel = JsonSchemas.key("queue-" + consumes.queue());
    Queue queue =
        contract.topology().queues().stream()
            .filter(candidate -> candidate.name().equals(consumes.queue()))
            .findFirst()
            .orElseThrow();
    Map<String, Object> amqp =
        ordered(
            "is",
            "queue",
            "queue",
            ordered(
                "name", queue.name(),
                "durable", true,
                "exclusive", queue.exclusive(),
                "autoDelete", queue.autoDelete()),
            "bindingVersion",
            BINDING_VERSION);
    List<Map<String, Object>> bound =
        contract.topology().bindings().stream()
            .filter(binding -> binding.destination().equals(consumes.queue()))
            .map(binding -> ordered("exchange", binding.exchange(), "routingKey", binding.key()))
            .toList();
    Map<String, Object> written =
        ordered(
            "address", queue.name(),
            "bindings", Map.of("amqp", amqp),
            "x-warren-bindings", bound);
    if (queue.name().contains(DerivedNames.INSTANCE)) {
      written.put(
          "parameters", Map.of("instance", Map.of("description", "A name of the process.")));
    }
    channels.putIfAbsent(channel, written);
    return with(channel, id);
  }

  /** Where a reply goes: without an address, because each request says it. */
  String ofReply(String id) {
    channels.putIfAbsent(id, new LinkedHashMap<>());
    return with(id, id);
  }

  private String with(String channel, String message) {
    messages
        .computeIfAbsent(channel, key -> new LinkedHashMap<>())
        .put(message, Map.of("$ref", "#/components/messages/" + message));
    return channel;
  }

  /** All of them, each with its messages. */
  Map<String, Object> written() {
    Map<String, Object> written = new LinkedHashMap<>();
    channels.forEach(
        (name, channel) -> {
          channel.put("messages", messages.get(name));
          written.put(name, channel);
        });
    return written;
  }

  static Map<String, Object> reference(String channel) {
    return Map.of("$ref", "#/channels/" + channel);
  }

  static Map<String, Object> reference(String channel, String message) {
    return Map.of("$ref", "#/channels/" + channel + "/messages/" + message);
  }
}
