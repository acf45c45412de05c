package com.acme;

import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.Generated;
import io.warren.contract.MessageSpec;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;

/**
 * The exchanges, queues and bindings of {@link Shop.Warehouse.Parcels}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Shop.Warehouse.Parcels.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class Shop_Warehouse_ParcelsTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "shop";

  /**
   * The routing key of {@code packed}.
   */
  public static final String ROUTING_KEY = "shop.parcel";

  /**
   * The wire name of {@code packed}.
   */
  public static final String TYPE = "shop.parcel";

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

  static final MessageSpec<String, Void> MESSAGE = MessageSpec.of(
          "com.acme.Shop.Warehouse.Parcels.packed",
          PayloadType.of(String.class))
      .type(TYPE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY)
      .persistent(true)
      .mandatory(true)
      .build();

  private Shop_Warehouse_ParcelsTopology() {
  }
}
