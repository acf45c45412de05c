package com.acme;

import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.Generated;
import io.warren.contract.MessageSpec;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;

/**
 * The exchanges, queues and bindings of {@link Payments}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Payments.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class PaymentsTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "payments";

  /**
   * The routing key of {@code made}.
   */
  public static final String ROUTING_KEY = "payment.made";

  /**
   * The wire name of {@code made}.
   */
  public static final String TYPE = "payment.made";

  /**
   * What a sender declares.
   */
  public static final Topology PRODUCED = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.TOPIC))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = PRODUCED;

  static final MessageSpec<Payments.Payment, Payments.Receipt> MESSAGE = MessageSpec.of(
          "com.acme.Payments.made",
          PayloadType.of(Payments.Payment.class),
          PayloadType.of(Payments.Receipt.class))
      .type(TYPE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY)
      .sensitive("cards.*.number",
      "earlier=")
      .sensitiveReply("code")
      .persistent(true)
      .mandatory(true)
      .build();

  private PaymentsTopology() {
  }
}
