package io.warren.benchmarks.broker;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.WarrenBuilder;
import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.contract.MeasurementsConsumer;
import io.warren.benchmarks.contract.MeasurementsSender;
import java.io.Closeable;
import java.util.function.UnaryOperator;

/** Warren, as its README says to use it. */
final class WarrenClient implements Client.Sending, Client.Consuming {
  private final String uri;
  private final UnaryOperator<WarrenBuilder> more;

  WarrenClient(String uri) {
    this(uri, UnaryOperator.identity());
  }

  /** With what is not the default. */
  WarrenClient(String uri, UnaryOperator<WarrenBuilder> more) {
    this.uri = uri;
    this.more = more;
  }

  @Override
  public Client.Connected connect() {
    Warren warren = more.apply(Warren.builder().rabbit(uri)).build();
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
    Warren warren = more.apply(Warren.builder().rabbit(uri)).build();
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
