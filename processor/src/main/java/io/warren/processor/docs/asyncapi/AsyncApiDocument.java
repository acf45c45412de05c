package io.warren.processor.docs.asyncapi;

import io.warren.processor.docs.document.Document;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.ManifestJson;
import io.warren.processor.docs.manifest.Payload;
import io.warren.processor.docs.manifest.SendDefaults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The contracts as AsyncAPI 3.0.
 *
 * @see <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0.0</a>
 */
public final class AsyncApiDocument implements Document {
  @Override
  public String name() {
    return "asyncapi.json";
  }

  @Override
  public String text(Modules modules) {
    return ManifestJson.pretty(new Writer(modules).write()) + "\n";
  }

  /** One document in the making. */
  private static final class Writer {
    private final Modules modules;
    private final AsyncApiChannels channels = new AsyncApiChannels();
    private final Map<String, Object> operations = new LinkedHashMap<>();
    private final Map<String, Object> messages = new LinkedHashMap<>();
    private final Map<String, Object> schemas = new LinkedHashMap<>();

    Writer(Modules modules) {
      this.modules = modules;
    }

    Map<String, Object> write() {
      for (Manifest manifest : modules.all()) {
        manifest
            .schemas()
            .forEach((name, schema) -> schemas.put(JsonSchemas.key(name), JsonSchemas.of(schema)));
        manifest.contracts().forEach(this::contract);
      }
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("asyncapi", "3.0.0");
      document.put("info", ordered("title", modules.own().application(), "version", "unversioned"));
      document.put("defaultContentType", "application/json");
      document.put("channels", channels.written());
      document.put("operations", operations);
      document.put("components", ordered("messages", messages, "schemas", schemas));
      return document;
    }

    private void contract(Contract contract) {
      for (ContractMessage message : contract.messages()) {
        String id = id(contract, message);
        messages.put(id, message(message.type(), message.payload()));
        if (message.reply() != null) {
          messages.put(id + ".reply", message(null, message.reply()));
        }
        SendDefaults produces = contract.produces();
        if (produces != null) {
          String channel = channels.ofExchange(contract, message, id);
          operations.put(id + ".send", send(channel, message, id, produces));
        }
        if (contract.consumes() != null) {
          String channel = channels.ofQueue(contract, contract.consumes(), id);
          operations.put(id + ".receive", operation("receive", channel, message, id));
        }
      }
    }

    private Map<String, Object> send(
        String channel, ContractMessage message, String id, SendDefaults produces) {
      Map<String, Object> amqp = new LinkedHashMap<>();
      if (produces.expiration() != null) {
        amqp.put("expiration", produces.expiration().toMillis());
      }
      if (produces.priority() != null) {
        amqp.put("priority", produces.priority());
      }
      amqp.put("deliveryMode", produces.persistent() ? 2 : 1);
      amqp.put("mandatory", produces.mandatory());
      amqp.put("bindingVersion", AsyncApiChannels.BINDING_VERSION);
      Map<String, Object> operation = operation("send", channel, message, id);
      operation.put("bindings", Map.of("amqp", amqp));
      return operation;
    }

    private Map<String, Object> operation(
        String action, String channel, ContractMessage message, String id) {
      Map<String, Object> operation = new LinkedHashMap<>();
      operation.put("action", action);
      operation.put("channel", AsyncApiChannels.reference(channel));
      operation.put("messages", List.of(AsyncApiChannels.reference(channel, id)));
      if (message.reply() != null) {
        String replies = channels.ofReply(id + ".reply");
        operation.put(
            "reply",
            ordered(
                "address",
                Map.of("location", "$message.header#/replyTo"),
                "channel",
                AsyncApiChannels.reference(replies),
                "messages",
                List.of(AsyncApiChannels.reference(replies, id + ".reply"))));
      }
      return operation;
    }

    private Map<String, Object> message(@Nullable String type, Payload payload) {
      Map<String, Object> message = new LinkedHashMap<>();
      message.put("title", payload.javaType());
      if (type != null) {
        message.put("name", type);
      }
      if (payload.contentType() != null) {
        message.put("contentType", payload.contentType());
      }
      message.put("payload", JsonSchemas.of(payload.schema()));
      if (type != null) {
        message.put(
            "bindings",
            Map.of(
                "amqp",
                ordered("messageType", type, "bindingVersion", AsyncApiChannels.BINDING_VERSION)));
      }
      return message;
    }

    private static String id(Contract contract, ContractMessage message) {
      return JsonSchemas.key(contract.name() + "." + message.method());
    }
  }

  /** A map in this order, for which {@code Map.of} does not care. */
  static Map<String, Object> ordered(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put(Objects.toString(entries[i]), entries[i + 1]);
    }
    return map;
  }
}
