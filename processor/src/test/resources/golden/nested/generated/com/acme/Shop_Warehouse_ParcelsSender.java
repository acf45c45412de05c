package com.acme;

import io.warren.Message;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.Generated;
import io.warren.contract.MessageSender;

/**
 * Builds the messages of {@link Shop.Warehouse.Parcels}. Thread-safe.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Shop.Warehouse.Parcels.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@CheckReturnValue
public final class Shop_Warehouse_ParcelsSender {
  private final MessageSender<String, Void> packed;

  /**
   * Connects to nothing. Sending works from here on.
   */
  public Shop_Warehouse_ParcelsSender(Warren warren) {
    this.packed = MessageSender.of(warren, Shop_Warehouse_ParcelsTopology.PRODUCED, Shop_Warehouse_ParcelsTopology.MESSAGE);
  }

  /**
   * Builds a message; {@link Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Send send(String payload) {
    return this.packed.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<String> message(String payload) {
    return this.packed.message(payload);
  }
}
