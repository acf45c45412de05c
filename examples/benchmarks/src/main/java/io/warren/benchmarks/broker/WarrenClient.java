package io.warren.benchmarks.broker;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.contract.MeasurementsConsumer;
import io.warren.benchmarks.contract.MeasurementsSender;
import java.io.Closeable;

/** Warren, as its README says to use it. */
final class WarrenClient implements Client.Sending, Client.Consuming {
  private final String uri;

  WarrenClient(String uri) {
    this.uri = uri;
  }

  @Override
  public Client.Connected connect() {
    Warren warren = Warren.builder().rabbit(uri).build();
    MeasurementsSender sender = new MeasurementsSender(warren);
    return new Client.Connected() {
      @Override
      public Client.Lane lane(int inFlight) {
        return new WarrenLane(message -> sender.send(message).now(), inFlight);
      }

      @Override
      public void close() {
        warren.close();
      }
    };
  }

  @Override
  public Closeable consume(Runnable handled) {
    Warren warren = Warren.builder().rabbit(uri).build();
    warren.consume(
        new MeasurementsConsumer(
            message -> {
              Measured measured = message.body();
              HandWrittenClient.expectWhole(measured);
              handled.run();
              return MessageResult.success();
            }));
    warren.start();
    return warren::close;
  }
}
