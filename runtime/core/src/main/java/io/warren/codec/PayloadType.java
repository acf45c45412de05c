package io.warren.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * A payload's type with its type arguments. A generic one is written as an anonymous subclass:
 * {@code new PayloadType<List<Order>>() {}}. Made once for each message, never for each delivery.
 *
 * @param <T> the payload
 */
public abstract class PayloadType<T> {
  private final Type type;

  /** For anonymous subclasses, which state the type. */
  protected PayloadType() {
    if (!(getClass().getGenericSuperclass() instanceof ParameterizedType superclass)) {
      throw new IllegalArgumentException(
          "a PayloadType states its type: new PayloadType<List<Order>>() {}");
    }
    type = superclass.getActualTypeArguments()[0];
  }

  private PayloadType(Type type) {
    this.type = type;
  }

  /** A type without type arguments. */
  public static <T> PayloadType<T> of(Class<T> type) {
    return new PayloadType<>(type) {};
  }

  /** The type, as reflection knows it. */
  public final Type type() {
    return type;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof PayloadType<?> that && type.equals(that.type);
  }

  @Override
  public final int hashCode() {
    return type.hashCode();
  }

  @Override
  public final String toString() {
    return type.getTypeName();
  }
}
