package com.acme;

import com.acme.other.AwkwardSender;
import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.Generated;
import io.warren.contract.MessageSpec;
import io.warren.topology.Binding;
import io.warren.topology.ConsumedQueue;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import java.lang.Boolean;
import java.lang.SuppressWarnings;
import java.lang.Void;

/**
 * The exchanges, queues and bindings of {@link Awkward}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Awkward.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class AwkwardTopology {
  /**
   * The exchange of the messages.
   */
  public static final java.lang.String EXCHANGE = "awkward";

  /**
   * The routing key of {@code message}.
   */
  public static final java.lang.String ROUTING_KEY_MESSAGE = "message";

  /**
   * The wire name of {@code message}.
   */
  public static final java.lang.String TYPE_MESSAGE = "message";

  /**
   * The routing key of {@code send}.
   */
  public static final java.lang.String ROUTING_KEY_SEND = "send";

  /**
   * The wire name of {@code send}.
   */
  public static final java.lang.String TYPE_SEND = "send";

  /**
   * The routing key of {@code warren}.
   */
  public static final java.lang.String ROUTING_KEY_WARREN = "warren";

  /**
   * The wire name of {@code warren}.
   */
  public static final java.lang.String TYPE_WARREN = "warren";

  /**
   * The routing key of {@code payload}.
   */
  public static final java.lang.String ROUTING_KEY_PAYLOAD = "payload";

  /**
   * The wire name of {@code payload}.
   */
  public static final java.lang.String TYPE_PAYLOAD = "payload";

  /**
   * The routing key of {@code handler}.
   */
  public static final java.lang.String ROUTING_KEY_HANDLER = "handler";

  /**
   * The wire name of {@code handler}.
   */
  public static final java.lang.String TYPE_HANDLER = "handler";

  /**
   * The routing key of {@code spec}.
   */
  public static final java.lang.String ROUTING_KEY_SPEC = "spec";

  /**
   * The wire name of {@code spec}.
   */
  public static final java.lang.String TYPE_SPEC = "spec";

  /**
   * The routing key of {@code equals}.
   */
  public static final java.lang.String ROUTING_KEY_EQUALS = "equals";

  /**
   * The wire name of {@code equals}.
   */
  public static final java.lang.String TYPE_EQUALS = "equals";

  /**
   * The routing key of {@code yield}.
   */
  public static final java.lang.String ROUTING_KEY_YIELD = "yield";

  /**
   * The wire name of {@code yield}.
   */
  public static final java.lang.String TYPE_YIELD = "yield";

  /**
   * The routing key of {@code record}.
   */
  public static final java.lang.String ROUTING_KEY_RECORD = "record";

  /**
   * The wire name of {@code record}.
   */
  public static final java.lang.String TYPE_RECORD = "record";

  /**
   * The routing key of {@code findURL}.
   */
  public static final java.lang.String ROUTING_KEY_FIND_URL = "URL";

  /**
   * The wire name of {@code findURL}.
   */
  public static final java.lang.String TYPE_FIND_URL = "URL";

  /**
   * The routing key of {@code placed}.
   */
  public static final java.lang.String ROUTING_KEY_placed = "lower";

  /**
   * The wire name of {@code placed}.
   */
  public static final java.lang.String TYPE_placed = "lower";

  /**
   * The routing key of {@code Placed}.
   */
  public static final java.lang.String ROUTING_KEY_Placed = "upper";

  /**
   * The wire name of {@code Placed}.
   */
  public static final java.lang.String TYPE_Placed = "upper";

  /**
   * The routing key of {@code placedOrder}.
   */
  public static final java.lang.String ROUTING_KEY_placedOrder = "camel";

  /**
   * The wire name of {@code placedOrder}.
   */
  public static final java.lang.String TYPE_placedOrder = "camel";

  /**
   * The routing key of {@code placed_order}.
   */
  public static final java.lang.String ROUTING_KEY_placed_order = "snake";

  /**
   * The wire name of {@code placed_order}.
   */
  public static final java.lang.String TYPE_placed_order = "snake";

  /**
   * The routing key of {@code $dollar}.
   */
  public static final java.lang.String ROUTING_KEY_$DOLLAR = "dollar-\"$S\"-$-\\-—";

  /**
   * The wire name of {@code $dollar}.
   */
  public static final java.lang.String TYPE_$DOLLAR = "dollar-\"$S\"-$-\\-—";

  /**
   * The queue that the messages arrive on.
   */
  public static final java.lang.String QUEUE = "awkward";

  /**
   * Where messages end that could not be handled.
   */
  public static final java.lang.String DEAD_QUEUE = "awkward.dead";

  /**
   * What a sender declares.
   */
  public static final io.warren.topology.Topology PRODUCED = io.warren.topology.Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.TOPIC))
      .build();

  /**
   * What a consumer declares.
   */
  public static final io.warren.topology.Topology CONSUMED = io.warren.topology.Topology.builder()
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
              .argument("x-dead-letter-routing-key", "awkward")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-delivery-limit", 20)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "awkward"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "message"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "send"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "warren"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "payload"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "handler"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "spec"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "equals"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "yield"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "record"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "URL"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "lower"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "upper"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "camel"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "snake"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "dollar-\"$S\"-$-\\-—"))
      .consumed(new ConsumedQueue(QUEUE, "awkward", DEAD_QUEUE, 20))
      .build();

  /**
   * All of it.
   */
  public static final io.warren.topology.Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<Message, Void> MESSAGE_MESSAGE = MessageSpec.of(
          "com.acme.Awkward.message",
          PayloadType.of(Message.class))
      .type(TYPE_MESSAGE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_MESSAGE)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<String, Send> MESSAGE_SEND = MessageSpec.of(
          "com.acme.Awkward.send",
          PayloadType.of(String.class),
          PayloadType.of(Send.class))
      .type(TYPE_SEND)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_SEND)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Topology, Warren> MESSAGE_WARREN = MessageSpec.of(
          "com.acme.Awkward.warren",
          PayloadType.of(Topology.class),
          PayloadType.of(Warren.class))
      .type(TYPE_WARREN)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_WARREN)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<java.lang.String, Void> MESSAGE_PAYLOAD = MessageSpec.of(
          "com.acme.Awkward.payload",
          PayloadType.of(java.lang.String.class))
      .type(TYPE_PAYLOAD)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_PAYLOAD)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Leaving, Void> MESSAGE_HANDLER = MessageSpec.of(
          "com.acme.Awkward.handler",
          PayloadType.of(Leaving.class))
      .type(TYPE_HANDLER)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_HANDLER)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<AwkwardSender, Void> MESSAGE_SPEC = MessageSpec.of(
          "com.acme.Awkward.spec",
          PayloadType.of(AwkwardSender.class))
      .type(TYPE_SPEC)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_SPEC)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Message, Boolean> MESSAGE_EQUALS = MessageSpec.of(
          "com.acme.Awkward.equals",
          PayloadType.of(Message.class),
          PayloadType.of(Boolean.class))
      .type(TYPE_EQUALS)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_EQUALS)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Message, Void> MESSAGE_YIELD = MessageSpec.of(
          "com.acme.Awkward.yield",
          PayloadType.of(Message.class))
      .type(TYPE_YIELD)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_YIELD)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Message, Void> MESSAGE_RECORD = MessageSpec.of(
          "com.acme.Awkward.record",
          PayloadType.of(Message.class))
      .type(TYPE_RECORD)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_RECORD)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Message, Void> MESSAGE_FIND_URL = MessageSpec.of(
          "com.acme.Awkward.findURL",
          PayloadType.of(Message.class))
      .type(TYPE_FIND_URL)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_FIND_URL)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Message, Void> MESSAGE_placed = MessageSpec.of(
          "com.acme.Awkward.placed",
          PayloadType.of(Message.class))
      .type(TYPE_placed)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_placed)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Message, Void> MESSAGE_Placed = MessageSpec.of(
          "com.acme.Awkward.Placed",
          PayloadType.of(Message.class))
      .type(TYPE_Placed)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_Placed)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Message, Void> MESSAGE_placedOrder = MessageSpec.of(
          "com.acme.Awkward.placedOrder",
          PayloadType.of(Message.class))
      .type(TYPE_placedOrder)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_placedOrder)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Message, Void> MESSAGE_placed_order = MessageSpec.of(
          "com.acme.Awkward.placed_order",
          PayloadType.of(Message.class))
      .type(TYPE_placed_order)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_placed_order)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Message, Void> MESSAGE_$DOLLAR = MessageSpec.of(
          "com.acme.Awkward.$dollar",
          PayloadType.of(Message.class))
      .type(TYPE_$DOLLAR)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_$DOLLAR)
      .persistent(true)
      .mandatory(true)
      .build();

  private AwkwardTopology() {
  }
}
