package io.warren.examples.orders.shipping;

/** Where a parcel goes. */
public record Address(String name, String street, String city, String country) {}
