/**
 * Typed message contracts for RabbitMQ: the annotations, and what generated senders and consumers
 * run on.
 *
 * <p>A module that has contracts {@code requires io.warren.runtime}, and opens the packages of its
 * payloads to {@code com.fasterxml.jackson.databind}.
 *
 * @uses com.fasterxml.jackson.databind.Module that of Kotlin, for the default codec
 * @uses io.warren.WarrenBuilder what {@code Warren.builder()} makes
 * @uses io.warren.EmbeddedWarren.Maker what {@code Warren.embedded()} makes
 */
// The clients of RabbitMQ and Redis have no descriptors of their own, but fixed names.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.warren.runtime {
  // The builder takes their types.
  requires transitive com.fasterxml.jackson.databind;
  requires transitive com.rabbitmq.client;
  requires transitive lettuce.core;

  // On public types.
  requires static transitive com.google.errorprone.annotations;
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires io.netty.common;
  requires java.net.http;
  requires org.slf4j;

  // What those clients need, who cannot say so: Netty is complete with its resolver.
  requires io.netty.resolver.dns;
  requires java.security.sasl;
  requires jdk.net;

  exports io.warren;
  exports io.warren.annotation;
  exports io.warren.codec;
  exports io.warren.contract;
  exports io.warren.observe;
  exports io.warren.topology;
  exports io.warren.topology.drift;

  uses com.fasterxml.jackson.databind.Module;
  uses io.warren.EmbeddedWarren.Maker;
  uses io.warren.WarrenBuilder;

  provides io.warren.EmbeddedWarren.Maker with
      io.warren.internal.InMemoryWarrens;
  provides io.warren.WarrenBuilder with
      io.warren.internal.RabbitWarrenBuilder;
}
