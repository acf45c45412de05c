package io.warren.examples.orders.notification;

import java.util.Map;

/**
 * A mail to a customer.
 *
 * @param values what the template has gaps for
 */
public record Mail(String to, Template template, Map<String, String> values) {
  /** The text of a mail. */
  public enum Template {
    CONFIRMATION,
    RELEASE,
    CANCELLATION,
    DISPATCH,
    DELIVERY,
    REMINDER
  }
}
