package io.warren.examples.orders.payment;

import java.math.BigDecimal;

/**
 * An amount in euros.
 *
 * @param euros with two digits after the point
 */
public record Money(BigDecimal euros) {
  public static Money of(String euros) {
    return new Money(new BigDecimal(euros));
  }

  public Money plus(Money other) {
    return new Money(euros.add(other.euros));
  }

  public Money times(int factor) {
    return new Money(euros.multiply(BigDecimal.valueOf(factor)));
  }

  public Money negated() {
    return new Money(euros.negate());
  }

  @Override
  public String toString() {
    return euros + " EUR";
  }
}
