package io.warren.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;

/**
 * The names that OpenTelemetry's semantic conventions for messaging, and for RabbitMQ, give to what
 * spans state, and Warren's own. The conventions are still in development: a newer version of them
 * changes this class and nothing else.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/messaging/">the conventions</a>
 */
final class MessagingConventions {
  /** Which version of the conventions this is. */
  static final String VERSION = "1.43.0";

  static final String SCHEMA_URL = "https://opentelemetry.io/schemas/" + VERSION;

  static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
  static final String RABBITMQ = "rabbitmq";

  static final AttributeKey<String> OPERATION_TYPE =
      AttributeKey.stringKey("messaging.operation.type");
  static final AttributeKey<String> OPERATION_NAME =
      AttributeKey.stringKey("messaging.operation.name");

  static final AttributeKey<String> DESTINATION =
      AttributeKey.stringKey("messaging.destination.name");
  static final AttributeKey<String> DESTINATION_TEMPLATE =
      AttributeKey.stringKey("messaging.destination.template");
  static final AttributeKey<Boolean> DESTINATION_TEMPORARY =
      AttributeKey.booleanKey("messaging.destination.temporary");
  static final AttributeKey<String> ROUTING_KEY =
      AttributeKey.stringKey("messaging.rabbitmq.destination.routing_key");
  static final String DEFAULT_EXCHANGE = "amq.default";

  /** How names begin that the broker has made up, those of direct replies too. */
  static final String OF_THE_BROKER = "amq.";

  static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");

  /** Of RabbitMQ, the correlation id. */
  static final AttributeKey<String> CORRELATION_ID =
      AttributeKey.stringKey("messaging.message.conversation_id");

  static final AttributeKey<Long> BATCH_SIZE =
      AttributeKey.longKey("messaging.batch.message_count");
  static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  static final AttributeKey<String> CONTRACT = AttributeKey.stringKey("warren.contract");
  static final AttributeKey<String> TYPE = AttributeKey.stringKey("warren.type");
  static final AttributeKey<String> CONVERSATION = AttributeKey.stringKey("warren.conversation");
  static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("warren.attempt");
  static final AttributeKey<String> DUE = AttributeKey.stringKey("warren.due");
  static final AttributeKey<Long> RETRY = AttributeKey.longKey("warren.retry");
  static final AttributeKey<Long> PAUSE = AttributeKey.longKey("warren.pause_ms");

  private MessagingConventions() {}
}
