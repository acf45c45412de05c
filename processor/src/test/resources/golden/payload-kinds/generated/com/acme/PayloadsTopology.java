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
import java.util.List;
import java.util.Map;

/**
 * The exchanges, queues and bindings of {@link Payloads}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Payloads.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class PayloadsTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "payloads";

  /**
   * The routing key of {@code ofRecord}.
   */
  public static final String ROUTING_KEY_OF_RECORD = "record";

  /**
   * The wire name of {@code ofRecord}.
   */
  public static final String TYPE_OF_RECORD = "record";

  /**
   * The routing key of {@code ofClass}.
   */
  public static final String ROUTING_KEY_OF_CLASS = "class";

  /**
   * The wire name of {@code ofClass}.
   */
  public static final String TYPE_OF_CLASS = "class";

  /**
   * The routing key of {@code ofList}.
   */
  public static final String ROUTING_KEY_OF_LIST = "list";

  /**
   * The wire name of {@code ofList}.
   */
  public static final String TYPE_OF_LIST = "list";

  /**
   * The routing key of {@code ofMap}.
   */
  public static final String ROUTING_KEY_OF_MAP = "map";

  /**
   * The wire name of {@code ofMap}.
   */
  public static final String TYPE_OF_MAP = "map";

  /**
   * The routing key of {@code ofArray}.
   */
  public static final String ROUTING_KEY_OF_ARRAY = "array";

  /**
   * The wire name of {@code ofArray}.
   */
  public static final String TYPE_OF_ARRAY = "array";

  /**
   * The routing key of {@code ofArrayOfLists}.
   */
  public static final String ROUTING_KEY_OF_ARRAY_OF_LISTS = "arrayOfLists";

  /**
   * The wire name of {@code ofArrayOfLists}.
   */
  public static final String TYPE_OF_ARRAY_OF_LISTS = "arrayOfLists";

  /**
   * The routing key of {@code ofPrimitive}.
   */
  public static final String ROUTING_KEY_OF_PRIMITIVE = "primitive";

  /**
   * The wire name of {@code ofPrimitive}.
   */
  public static final String TYPE_OF_PRIMITIVE = "primitive";

  /**
   * The routing key of {@code ofString}.
   */
  public static final String ROUTING_KEY_OF_STRING = "string";

  /**
   * The wire name of {@code ofString}.
   */
  public static final String TYPE_OF_STRING = "string";

  /**
   * The routing key of {@code ofBytes}.
   */
  public static final String ROUTING_KEY_OF_BYTES = "bytes";

  /**
   * The wire name of {@code ofBytes}.
   */
  public static final String TYPE_OF_BYTES = "bytes";

  /**
   * The routing key of {@code ofNullable}.
   */
  public static final String ROUTING_KEY_OF_NULLABLE = "nullable";

  /**
   * The wire name of {@code ofNullable}.
   */
  public static final String TYPE_OF_NULLABLE = "nullable";

  /**
   * The routing key of {@code ofNullableElements}.
   */
  public static final String ROUTING_KEY_OF_NULLABLE_ELEMENTS = "nullableElements";

  /**
   * The wire name of {@code ofNullableElements}.
   */
  public static final String TYPE_OF_NULLABLE_ELEMENTS = "nullableElements";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "payloads";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "payloads.dead";

  /**
   * What a sender declares.
   */
  public static final Topology PRODUCED = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.TOPIC))
      .build();

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
              .argument("x-dead-letter-routing-key", "payloads")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-delivery-limit", 20)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "payloads"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "record"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "class"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "list"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "map"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "array"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "arrayOfLists"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "primitive"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "string"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "bytes"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "nullable"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "nullableElements"))
      .consumed(new ConsumedQueue(QUEUE, "payloads", DEAD_QUEUE, 20))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<Payloads.Point, Payloads.Point> MESSAGE_OF_RECORD = MessageSpec.of(
          "com.acme.Payloads.ofRecord",
          PayloadType.of(Payloads.Point.class),
          PayloadType.of(Payloads.Point.class))
      .type(TYPE_OF_RECORD)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_OF_RECORD)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Payloads.Bean, Payloads.Bean> MESSAGE_OF_CLASS = MessageSpec.of(
          "com.acme.Payloads.ofClass",
          PayloadType.of(Payloads.Bean.class),
          PayloadType.of(Payloads.Bean.class))
      .type(TYPE_OF_CLASS)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_OF_CLASS)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<List<Payloads.Point>, List<Payloads.Point>> MESSAGE_OF_LIST = MessageSpec.of(
          "com.acme.Payloads.ofList",
          new PayloadType<List<Payloads.Point>>() {},
          new PayloadType<List<Payloads.Point>>() {})
      .type(TYPE_OF_LIST)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_OF_LIST)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Map<String, List<Payloads.Point[]>>, Map<String, List<Payloads.Point[]>>> MESSAGE_OF_MAP = MessageSpec.of(
          "com.acme.Payloads.ofMap",
          new PayloadType<Map<String, List<Payloads.Point[]>>>() {},
          new PayloadType<Map<String, List<Payloads.Point[]>>>() {})
      .type(TYPE_OF_MAP)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_OF_MAP)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Payloads.Point[], Payloads.Point[]> MESSAGE_OF_ARRAY = MessageSpec.of(
          "com.acme.Payloads.ofArray",
          PayloadType.of(Payloads.Point[].class),
          PayloadType.of(Payloads.Point[].class))
      .type(TYPE_OF_ARRAY)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_OF_ARRAY)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<List<Payloads.Point>[], List<Payloads.Point>[]> MESSAGE_OF_ARRAY_OF_LISTS = MessageSpec.of(
          "com.acme.Payloads.ofArrayOfLists",
          new PayloadType<List<Payloads.Point>[]>() {},
          new PayloadType<List<Payloads.Point>[]>() {})
      .type(TYPE_OF_ARRAY_OF_LISTS)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_OF_ARRAY_OF_LISTS)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Long, Integer> MESSAGE_OF_PRIMITIVE = MessageSpec.of(
          "com.acme.Payloads.ofPrimitive",
          PayloadType.of(Long.class),
          PayloadType.of(Integer.class))
      .type(TYPE_OF_PRIMITIVE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_OF_PRIMITIVE)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<String, String> MESSAGE_OF_STRING = MessageSpec.of(
          "com.acme.Payloads.ofString",
          PayloadType.of(String.class),
          PayloadType.of(String.class))
      .type(TYPE_OF_STRING)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_OF_STRING)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<byte[], byte[]> MESSAGE_OF_BYTES = MessageSpec.of(
          "com.acme.Payloads.ofBytes",
          PayloadType.of(byte[].class),
          PayloadType.of(byte[].class))
      .type(TYPE_OF_BYTES)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_OF_BYTES)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<Payloads.Point, Void> MESSAGE_OF_NULLABLE = MessageSpec.of(
          "com.acme.Payloads.ofNullable",
          PayloadType.of(Payloads.Point.class))
      .type(TYPE_OF_NULLABLE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_OF_NULLABLE)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<List<Payloads.Point>, Void> MESSAGE_OF_NULLABLE_ELEMENTS = MessageSpec.of(
          "com.acme.Payloads.ofNullableElements",
          new PayloadType<List<Payloads.Point>>() {})
      .type(TYPE_OF_NULLABLE_ELEMENTS)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_OF_NULLABLE_ELEMENTS)
      .persistent(true)
      .mandatory(true)
      .build();

  private PayloadsTopology() {
  }
}
