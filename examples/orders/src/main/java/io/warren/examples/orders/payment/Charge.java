package io.warren.examples.orders.payment;

/** What is to be taken from a customer's card, or to be given back to it. */
public record Charge(String orderId, Money amount) {}
