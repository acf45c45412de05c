package io.warren.examples.orders.warehouse;

import io.warren.examples.orders.shipping.Shipment;
import java.util.Map;

/**
 * What is to be fetched from the shelves.
 *
 * @param quantities how many of each article
 * @param shipment what becomes of it
 */
public record PickList(Map<String, Integer> quantities, Shipment shipment) {}
