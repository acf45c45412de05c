package io.warren.examples.orders.shipping;

/** A packed order that waits for a carrier. */
public record Shipment(String orderId, Address to, boolean express) {}
