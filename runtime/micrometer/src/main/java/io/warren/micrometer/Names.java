package io.warren.micrometer;

import io.micrometer.common.KeyValue;
import io.warren.observe.About;
import io.warren.observe.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What observations state: as OpenTelemetry's conventions for messaging, version 1.43.0, call it,
 * and Warren's own.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/messaging/">the conventions</a>
 */
final class Names {
  static final String SYSTEM = "messaging.system";
  static final String RABBITMQ = "rabbitmq";
  static final String OPERATION_NAME = "messaging.operation.name";
  static final String OPERATION_TYPE = "messaging.operation.type";
  static final String DESTINATION = "messaging.destination.name";
  static final String DESTINATION_TEMPLATE = "messaging.destination.template";
  static final String ROUTING_KEY = "messaging.rabbitmq.destination.routing_key";
  static final String MESSAGE_ID = "messaging.message.id";

  /** Of RabbitMQ, the correlation id. */
  static final String CORRELATION_ID = "messaging.message.conversation_id";

  static final String BATCH_SIZE = "messaging.batch.message_count";
  static final String ERROR_TYPE = "error.type";
  static final String CONTRACT = "warren.contract";
  static final String TYPE = "warren.type";
  static final String CONVERSATION = "warren.conversation";
  static final String ATTEMPT = "warren.attempt";
  static final String OUTCOME = "warren.outcome";

  private static final String DEFAULT_EXCHANGE = "amq.default";

  private Names() {}

  /** Meters have each key always. */
  static KeyValue value(String name, @Nullable String value) {
    return KeyValue.of(name, value == null || value.isEmpty() ? KeyValue.NONE_VALUE : value);
  }

  /** The exchange and the key of a message. */
  static String destination(About about) {
    String exchange = about.exchange();
    String key = about.routingKey();
    if (key == null || key.isEmpty()) {
      return exchange == null || exchange.isEmpty() ? DEFAULT_EXCHANGE : exchange;
    }
    return exchange == null || exchange.isEmpty() ? key : exchange + ":" + key;
  }

  /** The code, or the exception where the code says no more than that there was one. */
  static @Nullable String type(@Nullable Reason reason) {
    if (reason == null) {
      return null;
    }
    Throwable thrown = reason.thrown();
    if (thrown == null || !reason.code().equals("exception")) {
      return reason.code();
    }
    return thrown.getClass().getName();
  }
}
