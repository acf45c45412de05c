package io.warren.benchmarks;

import io.warren.MessageResult;
import io.warren.Warren;
import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Warren, as its README says to use it. */
final class WarrenClient implements Client {
  private final String uri;

  WarrenClient(String uri) {
    this.uri = uri;
  }

  @Override
  public Publishing publishing() {
    Warren warren = Warren.builder().rabbit(uri).build();
    MeasurementsSender sender = new MeasurementsSender(warren);
    return new Publishing() {
      @Override
      public void publish(Measured[] messages) throws InterruptedException {
        CountDownLatch confirmed = new CountDownLatch(messages.length);
        AtomicLong lost = new AtomicLong();
        for (Measured message : messages) {
          sender
              .send(message)
              .now()
              .whenComplete(
                  (receipt, failure) -> {
                    if (failure != null) {
                      lost.incrementAndGet();
                    }
                    confirmed.countDown();
                  });
        }
        if (!confirmed.await(60, TimeUnit.SECONDS)) {
          throw new IllegalStateException(confirmed.getCount() + " messages were never confirmed");
        }
        if (lost.get() > 0) {
          throw new IllegalStateException(lost + " messages were refused or returned");
        }
      }

      @Override
      public void close() {
        warren.close();
      }
    };
  }

  @Override
  public Closeable consuming(Consumer<Measured> handler) {
    Warren warren = Warren.builder().rabbit(uri).build();
    warren.consume(
        new MeasurementsConsumer(
            message -> {
              handler.accept(message.body());
              return MessageResult.success();
            }));
    warren.start();
    return warren::close;
  }
}
