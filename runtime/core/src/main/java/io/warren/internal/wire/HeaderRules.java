package io.warren.internal.wire;

import io.warren.InvalidMessageException;
import io.warren.internal.limits.AmqpLimits;
import io.warren.internal.limits.HeaderLimits;

/**
 * What a user may state of a message: checked where it is stated, not where the broker refuses it.
 */
public final class HeaderRules {
  private HeaderRules() {}

  public static Object kept(String name, Object value) {
    if (name.startsWith(WireHeaders.PREFIX)) {
      throw new IllegalArgumentException(
          "header '"
              + name
              + "' starts with '"
              + WireHeaders.PREFIX
              + "', which is for Warren's own headers: choose another name");
    }
    try {
      return HeaderLimits.kept(name, value);
    } catch (InvalidMessageException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  public static String shortString(String what, String value) {
    try {
      AmqpLimits.shortString(what, value);
      return value;
    } catch (InvalidMessageException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
