package io.warren.codec;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a payload, and what is known of those below it. The items of an array are at the place
 * of the array itself.
 */
final class SensitiveStep {
  /** Nothing here is sensitive, nor below. */
  static final SensitiveStep FREE = new SensitiveStep();

  /** All is sensitive, here and below. */
  static final SensitiveStep HIDDEN = new SensitiveStep();

  private final Map<String, SensitiveStep> byName = new HashMap<>();
  private @Nullable SensitiveStep any;

  /** The place of a property; {@code *} is any that has no place of its own. */
  SensitiveStep to(String name) {
    if (this == HIDDEN) {
      return HIDDEN;
    }
    SensitiveStep step = byName.get(key(name));
    if (step == null) {
      step = any;
    }
    return step == null ? FREE : step;
  }

  /**
   * Whether a text, a number, a truth value or null at this place is hidden: the first three also
   * where an object with something sensitive in it belongs, because they may be that.
   */
  boolean hidesValues(boolean isNull) {
    return this == HIDDEN || (this != FREE && !isNull);
  }

  /** Says where a property is. */
  void put(String name, SensitiveStep step) {
    byName.put(key(name), step);
  }

  /** Says where the properties without a place of their own are. */
  void putAny(SensitiveStep step) {
    any = step;
  }

  @Nullable SensitiveStep known(String name) {
    return byName.get(key(name));
  }

  @Nullable SensitiveStep knownAny() {
    return any;
  }

  /**
   * What the spellings of a name have in common. Mappers may read any case, and rename as in {@code
   * card_number}, {@code card-number} and {@code CardNumber}.
   */
  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && c != '-' && c != '.' && c != ' ') {
        key.append(c);
      }
    }
    return (key.isEmpty() ? name : key.toString())
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
