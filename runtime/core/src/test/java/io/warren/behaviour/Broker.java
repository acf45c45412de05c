package io.warren.behaviour;

import io.warren.Warren;
import io.warren.Warrens;
import io.warren.internal.store.Store;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.internal.transport.Transport;
import io.warren.observe.LogOptions;
import io.warren.observe.Observer;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** A broker as one test sees it. What the test opens is closed with it, last first. */
abstract class Broker implements AutoCloseable {
  static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final Deque<Runnable> endings = new ArrayDeque<>();

  /** A name that no other test has. */
  final String name(String base) {
    return RealRabbit.uniqueName(base);
  }

  /** A connection of its own to the broker. */
  final Transport connect() {
    Transport transport = newTransport();
    atEnd(() -> transport.close(CLOSE_TIMEOUT));
    return transport;
  }

  /** A Warren of its own on the broker. */
  final Warren warren() {
    return warren(CLOSE_TIMEOUT);
  }

  /** A Warren of its own on the broker, that waits so long for its handlers when it closes. */
  final Warren warren(Duration closeTimeout) {
    Warren warren = newWarren(closeTimeout);
    atEnd(warren::close);
    return warren;
  }

  /** A Warren of its own with a store, that tells observers what happens. */
  final Warren observed(Observer... observers) {
    return observed(newTransport(), newStore(), CLOSE_TIMEOUT, observers);
  }

  /** One on a transport and a store of the test's. */
  final Warren observed(
      Transport transport, Store store, Duration closeTimeout, Observer... observers) {
    Warren warren = Warrens.on(transport, store, executor(), closeTimeout, List.of(observers));
    atEnd(warren::close);
    return warren;
  }

  /** A Warren of its own with a store, that logs what happens. */
  final Warren logging(String exchange, String routingKey, LogOptions options) {
    return logging(exchange, routingKey, options, CLOSE_TIMEOUT);
  }

  /** One that waits so long for its handlers when it closes. */
  final Warren logging(
      String exchange, String routingKey, LogOptions options, Duration closeTimeout) {
    Warren warren =
        Warrens.logging(
            newTransport(), newStore(), executor(), closeTimeout, exchange, routingKey, options);
    atEnd(warren::close);
    return warren;
  }

  /** A Warren on a transport of the test's. */
  final Warren warren(Transport transport, Duration closeTimeout) {
    Warren warren = Warrens.on(transport, executor(), closeTimeout);
    atEnd(warren::close);
    return warren;
  }

  /** A Warren of its own that shares a store. */
  final Warren warren(Store store) {
    return warren(newTransport(), store, CLOSE_TIMEOUT);
  }

  /** A Warren on a transport and a store of the test's. */
  final Warren warren(Transport transport, Store store, Duration closeTimeout) {
    Warren warren = Warrens.on(transport, store, executor(), closeTimeout);
    atEnd(warren::close);
    return warren;
  }

  /** A connection of its own to what all Warrens of the test share. */
  final Store store() {
    Store store = newStore();
    atEnd(store::close);
    return store;
  }

  /** Consumes a queue that exists. */
  final Inbox inbox(String queue) {
    return inbox(connect(), queue, 100);
  }

  /** Consumes a queue that exists. */
  final Inbox inbox(Transport transport, String queue, int prefetch) {
    Inbox inbox = new Inbox();
    inbox.subscribe(transport, new SubscriptionRequest(queue, Topology.EMPTY, prefetch));
    return inbox;
  }

  /** Waits for what needs no time to pass, as far as queues and timers know. */
  final void eventually(String what, BooleanSupplier condition) {
    Await.until(DEADLINE, what, condition);
  }

  /** Lets time pass until something has happened. No handler may be blocked meanwhile. */
  abstract void whileTimePasses(String what, BooleanSupplier condition);

  /** What the test declares, to be removed at its end. */
  abstract void owns(Topology topology);

  abstract Transport newTransport();

  abstract Store newStore();

  abstract Warren newWarren(Duration closeTimeout);

  /** Where futures complete and handlers run. */
  abstract Executor executor();

  final void atEnd(Runnable ending) {
    endings.push(ending);
  }

  @Override
  public final void close() {
    endings.forEach(Runnable::run);
  }
}
