package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.ClosedException;
import io.warren.ConnectionException;
import io.warren.Health;
import io.warren.MessageResult;
import io.warren.StoreException;
import io.warren.TopologyException;
import io.warren.Warren;
import io.warren.WarrenBuilder;
import io.warren.testing.Await;
import io.warren.testing.PrivateRabbit;
import io.warren.testing.PrivateRedis;
import io.warren.testing.RealRabbit;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starting while servers are not there yet. */
@Timeout(180)
class StartTimeoutTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration LONG = Duration.ofMinutes(2);

  private final Orders orders = Orders.unique();

  @Test
  void aStartWaitsForBrokerAndRedisAndHealthSaysWhy() {
    try (PrivateRabbit broker = PrivateRabbit.create();
        PrivateRedis redis = PrivateRedis.create();
        Warren warren =
            consuming(
                Warren.builder().rabbit(broker.amqpUri()).redis(redis.uri()).startTimeout(LONG))) {
      CompletableFuture<Void> start = CompletableFuture.runAsync(warren::start);
      awaitTrouble(warren, "is Redis running?");
      redis.start();
      awaitTrouble(warren, "is the broker running?");
      assertThat(start).isNotDone();
      assertThat(warren.health().up()).isFalse();
      broker.start();

      assertThat(start).succeedsWithin(DEADLINE);
      assertThat(part(warren)).isEqualTo(new Health.Part("start", true, "started"));
      assertThat(warren.health().up()).as("%s", warren.health()).isTrue();
    }
  }

  @Test
  void aSchedulerWaitsToo() {
    try (PrivateRedis redis = PrivateRedis.create();
        Warren warren =
            Warren.builder()
                .rabbit(RealRabbit.amqpUri())
                .redis(redis.uri())
                .startTimeout(LONG)
                .build()) {
      CompletableFuture<Void> start = CompletableFuture.runAsync(() -> warren.scheduler().start());
      Await.until(DEADLINE, "the wait", () -> !warren.health().up());
      assertThat(start).isNotDone();
      redis.start();

      assertThat(start).succeedsWithin(DEADLINE);
      Await.until(DEADLINE, "its health", () -> warren.health().up());
    }
  }

  @Test
  void aStartThatWaitsEndsWithItsTimeOrTheClose() {
    try (PrivateRabbit broker = PrivateRabbit.create()) {
      Warren impatient =
          consuming(Warren.builder().rabbit(broker.amqpUri()).startTimeout(Duration.ofMillis(300)));
      long begun = System.nanoTime();
      assertThatThrownBy(impatient::start).isInstanceOf(ConnectionException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isBetween(Duration.ofMillis(300), DEADLINE);
      impatient.close();

      Warren patient = consuming(Warren.builder().rabbit(broker.amqpUri()).startTimeout(LONG));
      CompletableFuture<Void> start = CompletableFuture.runAsync(patient::start);
      awaitTrouble(patient, "is the broker running?");
      patient.close();
      assertThatThrownBy(start::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(ClosedException.class);
    }
  }

  @Test
  void whatAServerAnswersIsNotWaitedFor() {
    URI broker = URI.create(RealRabbit.amqpUri());
    String at = "@" + broker.getHost() + ":" + broker.getPort();
    fails(ConnectionException.class, Warren.builder().rabbit("amqp://guest:nope" + at));
    fails(
        ConnectionException.class,
        Warren.builder().rabbit("amqp://" + broker.getUserInfo() + at + "/nowhere"));
    try (PrivateRedis redis = PrivateRedis.create("--maxmemory-policy", "allkeys-lru").start()) {
      fails(StoreException.class, Warren.builder().rabbit(RealRabbit.amqpUri()).redis(redis.uri()));
    }
  }

  @Test
  void aTopologyThatDiffersIsNotWaitedFor() throws Exception {
    try (Aside aside = new Aside(RealRabbit.amqpUri())) {
      aside.channel().queueDeclare(orders.queue(), true, false, false, null);
      fails(TopologyException.class, Warren.builder().rabbit(RealRabbit.amqpUri()));
      aside.delete(orders);
    }
  }

  private void fails(Class<? extends Throwable> how, WarrenBuilder builder) {
    try (Warren warren = consuming(builder.startTimeout(LONG))) {
      long begun = System.nanoTime();
      assertThatThrownBy(warren::start).isInstanceOf(how);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }
  }

  private Warren consuming(WarrenBuilder builder) {
    Warren warren = builder.build();
    warren.consume(orders.handledBy(1, 1, message -> MessageResult.success(message.body())));
    return warren;
  }

  private static void awaitTrouble(Warren warren, String what) {
    Await.until(DEADLINE, what, () -> part(warren).detail().contains(what));
    assertThat(part(warren).up()).isFalse();
  }

  private static Health.Part part(Warren warren) {
    return warren.health().parts().stream()
        .filter(part -> part.name().equals("start"))
        .findFirst()
        .orElseThrow();
  }
}
