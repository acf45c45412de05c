package io.warren.examples.orders.storefront;

import io.warren.examples.orders.payment.Money;

/** What an article costs from now on. */
public record Price(String article, Money money) {}
