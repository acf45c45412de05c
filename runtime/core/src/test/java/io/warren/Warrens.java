package io.warren;

import io.warren.codec.JacksonCodec;
import io.warren.codec.PayloadCodec;
import io.warren.internal.RunningWarren;
import io.warren.internal.store.Store;
import io.warren.internal.transport.Transport;
import io.warren.observe.LogOptions;
import io.warren.observe.Observer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Warren} on a transport of the test's. */
public final class Warrens {
  private Warrens() {}

  public static Warren on(Transport transport, Executor executor, Duration closeTimeout) {
    return on(transport, null, executor, closeTimeout);
  }

  /** One with a log. */
  public static Warren logging(
      Transport transport,
      Store store,
      Executor executor,
      Duration closeTimeout,
      String exchange,
      String routingKey,
      LogOptions options) {
    RunningWarren warren = on(transport, store, executor, closeTimeout, List.of());
    warren.addLog(exchange, routingKey, options);
    return warren;
  }

  public static Warren on(
      Transport transport, @Nullable Store store, Executor executor, Duration closeTimeout) {
    return on(transport, store, executor, closeTimeout, List.of());
  }

  public static RunningWarren on(
      Transport transport,
      @Nullable Store store,
      Executor executor,
      Duration closeTimeout,
      List<Observer> observers) {
    return new RunningWarren(
        transport,
        store,
        new PayloadCodec(JacksonCodec.withDefaults()),
        executor,
        observers,
        Duration.ZERO,
        closeTimeout);
  }
}
