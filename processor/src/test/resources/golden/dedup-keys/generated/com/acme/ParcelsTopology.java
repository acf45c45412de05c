package com.acme;

import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.Generated;
import io.warren.contract.MessageSpec;
import io.warren.topology.Binding;
import io.warren.topology.ConsumedQueue;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.util.Map;

/**
 * The exchanges, queues and bindings of {@link Parcels}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Parcels.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
final class ParcelsTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "parcels";

  /**
   * The routing key of {@code text}.
   */
  public static final String ROUTING_KEY_TEXT = "text";

  /**
   * The wire name of {@code text}.
   */
  public static final String TYPE_TEXT = "text";

  /**
   * The routing key of {@code number}.
   */
  public static final String ROUTING_KEY_NUMBER = "number";

  /**
   * The wire name of {@code number}.
   */
  public static final String TYPE_NUMBER = "number";

  /**
   * The routing key of {@code enumerated}.
   */
  public static final String ROUTING_KEY_ENUMERATED = "enumerated";

  /**
   * The wire name of {@code enumerated}.
   */
  public static final String TYPE_ENUMERATED = "enumerated";

  /**
   * The routing key of {@code id}.
   */
  public static final String ROUTING_KEY_ID = "id";

  /**
   * The wire name of {@code id}.
   */
  public static final String TYPE_ID = "id";

  /**
   * The routing key of {@code getter}.
   */
  public static final String ROUTING_KEY_GETTER = "getter";

  /**
   * The wire name of {@code getter}.
   */
  public static final String TYPE_GETTER = "getter";

  /**
   * The routing key of {@code field}.
   */
  public static final String ROUTING_KEY_FIELD = "field";

  /**
   * The wire name of {@code field}.
   */
  public static final String TYPE_FIELD = "field";

  /**
   * The routing key of {@code generic}.
   */
  public static final String ROUTING_KEY_GENERIC = "generic";

  /**
   * The wire name of {@code generic}.
   */
  public static final String TYPE_GENERIC = "generic";

  /**
   * The routing key of {@code entry}.
   */
  public static final String ROUTING_KEY_ENTRY = "entry";

  /**
   * The wire name of {@code entry}.
   */
  public static final String TYPE_ENTRY = "entry";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "parcels";

  /**
   * Where a duplicate waits for the message that is being handled.
   */
  public static final String RETRY_QUEUE_5000 = "parcels.retry.5000";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "parcels.dead";

  /**
   * What a consumer declares.
   */
  public static final Topology CONSUMED = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.TOPIC))
      .exchange(Exchange.of("warren.dead", ExchangeType.DIRECT))
      .queue(
          Queue.named(DEAD_QUEUE)
              .argument("x-queue-type", "quorum")
              .argument("x-delivery-limit", 2147483647)
              .argument("x-overflow", "reject-publish")
              .build())
      .queue(
          Queue.named(QUEUE)
              .argument("x-queue-type", "quorum")
              .argument("x-dead-letter-exchange", "warren.dead")
              .argument("x-dead-letter-routing-key", "parcels")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-delivery-limit", 20)
              .build())
      .queue(
          Queue.named(RETRY_QUEUE_5000)
              .argument("x-queue-type", "quorum")
              .argument("x-dead-letter-exchange", "")
              .argument("x-dead-letter-routing-key", "parcels")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-message-ttl", 5000L)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "parcels"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "text"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "number"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "enumerated"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "id"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "getter"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "field"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "generic"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "entry"))
      .consumed(new ConsumedQueue(QUEUE, "parcels", DEAD_QUEUE, 20))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<Parcels.Text, Void> MESSAGE_TEXT = MessageSpec.of(
          "com.acme.Parcels.text",
          PayloadType.of(Parcels.Text.class))
      .type(TYPE_TEXT)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_TEXT)
      .build();

  static final MessageSpec<Parcels.Number, Void> MESSAGE_NUMBER = MessageSpec.of(
          "com.acme.Parcels.number",
          PayloadType.of(Parcels.Number.class))
      .type(TYPE_NUMBER)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_NUMBER)
      .build();

  static final MessageSpec<Parcels.Enumerated, Void> MESSAGE_ENUMERATED = MessageSpec.of(
          "com.acme.Parcels.enumerated",
          PayloadType.of(Parcels.Enumerated.class))
      .type(TYPE_ENUMERATED)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_ENUMERATED)
      .build();

  static final MessageSpec<Parcels.Id, Void> MESSAGE_ID = MessageSpec.of(
          "com.acme.Parcels.id",
          PayloadType.of(Parcels.Id.class))
      .type(TYPE_ID)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_ID)
      .build();

  static final MessageSpec<Parcels.Getter, Void> MESSAGE_GETTER = MessageSpec.of(
          "com.acme.Parcels.getter",
          PayloadType.of(Parcels.Getter.class))
      .type(TYPE_GETTER)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_GETTER)
      .build();

  static final MessageSpec<Parcels.Field, Void> MESSAGE_FIELD = MessageSpec.of(
          "com.acme.Parcels.field",
          PayloadType.of(Parcels.Field.class))
      .type(TYPE_FIELD)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_FIELD)
      .build();

  static final MessageSpec<Parcels.Generic<String>, Void> MESSAGE_GENERIC = MessageSpec.of(
          "com.acme.Parcels.generic",
          new PayloadType<Parcels.Generic<String>>() {})
      .type(TYPE_GENERIC)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_GENERIC)
      .build();

  static final MessageSpec<Map<String, String>, Void> MESSAGE_ENTRY = MessageSpec.of(
          "com.acme.Parcels.entry",
          new PayloadType<Map<String, String>>() {})
      .type(TYPE_ENTRY)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_ENTRY)
      .build();

  private ParcelsTopology() {
  }
}
