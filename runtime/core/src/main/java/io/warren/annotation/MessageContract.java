package io.warren.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface a message contract: each of its abstract methods is one message, with the
 * payload as the only parameter and the reply as the return type ({@code void}: no reply).
 *
 * <p>A contract with neither {@link Produces} nor {@link Consumes} is a shared one: other contracts
 * extend it and inherit its exchange, keys and methods. Roles and policies are never inherited.
 *
 * <p>Names on the wire are stated here and never derived from a Java name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MessageContract {
  /**
   * The exchange that the messages are published to.
   *
   * <p>May be left out only by a contract that inherits all of its methods. At most 255 bytes of
   * UTF-8; names that start with {@code warren.} are refused, and those that start with {@code
   * amq.} unless {@link #declare()} is false, because they are the broker's own.
   */
  String exchange() default "";

  /** The type of the exchange. */
  ExchangeType exchangeType() default ExchangeType.TOPIC;

  /**
   * The routing key of a contract with one method, at most 255 bytes of UTF-8. A contract with
   * several methods states a {@link RoutingKey} at each of them instead.
   */
  String routingKey() default "";

  /** The wire name of the message of a contract with one method; by default the routing key. */
  String type() default "";

  /**
   * Whether Warren declares the exchange. With {@code false} it must exist: a sender or consumer
   * that does not find it fails at its start.
   */
  boolean declare() default true;

  /**
   * What turns the payloads and replies of the contract's own methods into bytes and back: a class
   * with a no-argument constructor that implements {@code io.warren.codec.Codec}. It is made once,
   * and used by several threads.
   *
   * <p>By default, which is {@code void.class}, they travel as the JSON of {@code
   * Warren.builder().json(...)}. With or without a codec, a {@code String} and a {@code byte[]}
   * pass through as they are.
   */
  Class<?> codec() default void.class;
}
