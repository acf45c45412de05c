package io.warren.benchmarks.broker;

import io.warren.benchmarks.contract.Measured;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Sends with a sender that other threads may have too, and makes room in the future's callback. */
final class WarrenLane implements Client.Lane {
  private final Function<Measured, ? extends CompletableFuture<?>> send;
  private final Flight flight;

  WarrenLane(Function<Measured, ? extends CompletableFuture<?>> send, int inFlight) {
    this.send = send;
    flight = new Flight(inFlight);
  }

  @Override
  public void publish(Measured message) throws InterruptedException {
    flight.begin();
    send.apply(message)
        .whenComplete(
            (receipt, failure) -> {
              if (failure != null) {
                flight.lost();
              }
              flight.end(1);
            });
  }

  @Override
  public void await() throws InterruptedException {
    flight.await();
  }
}
