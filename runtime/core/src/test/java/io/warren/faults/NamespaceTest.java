package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.Declare;
import io.warren.StoreException;
import io.warren.Warren;
import io.warren.testing.PrivateCluster;
import io.warren.testing.PrivateRabbit;
import io.warren.testing.PrivateRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two systems that share a Redis, by accident and on purpose. */
@Timeout(180)
class NamespaceTest {
  private static final Instant LATER = Instant.now().plusSeconds(3_600);

  private PrivateRabbit broker;
  private PrivateRedis redis;

  @BeforeEach
  void start() {
    broker = PrivateRabbit.create().start();
    broker.ctl("add_vhost", "staging");
    broker.ctl("set_permissions", "-p", "staging", "guest", ".*", ".*", ".*");
    redis = PrivateRedis.create().start();
  }

  @AfterEach
  void stop() {
    redis.close();
    broker.close();
  }

  @Test
  void whatIsOfOneVirtualHostIsNotOfAnother() throws Exception {
    try (Warren production = warren("", "warren");
        Warren alike = warren("", "warren");
        Warren staging = warren("/staging", "warren");
        Warren apart = warren("/staging", "staging")) {
      schedule(production).get(20, TimeUnit.SECONDS);

      refused(staging::start);
      refused(() -> staging.scheduler().start());
      refused(() -> staging.schedule().pendingCount());
      assertThat(schedule(staging))
          .failsWithin(Duration.ofSeconds(20))
          .withThrowableThat()
          .withCauseInstanceOf(StoreException.class);

      alike.start();
      assertThat(alike.schedule().pendingCount()).isEqualTo(1);
      apart.start();
      assertThat(apart.schedule().pendingCount()).isZero();
    }
  }

  @Test
  void itsNodesAndItsNamesAreOneBroker() {
    try (PrivateCluster cluster = PrivateCluster.start(3)) {
      for (String uri : cluster.amqpUris()) {
        startAndClose(uri);
      }
      cluster.nodes().get(0).ctl("set_cluster_name", "renamed");
      startAndClose(cluster.amqpUris()[1].replace("127.0.0.1", "localhost"));
    }
    try (Warren other = warren("", "warren")) {
      assertThatThrownBy(other::start)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("where that broker was replaced by this one, delete the key")
          .hasMessageContaining("'warren:owner'");
    }
  }

  private void startAndClose(String uri) {
    try (Warren warren = Warren.builder().rabbit(uri).redis(redis.uri()).build()) {
      warren.start();
    }
  }

  /** Whoever may declare nothing cannot leave a mark. */
  @Test
  void whereNothingMayBeDeclaredTheNamesMustDo() {
    for (int i = 0; i < 2; i++) {
      try (Warren production =
          Warren.builder()
              .rabbit(broker.amqpUri())
              .redis(redis.uri())
              .declare(Declare.PASSIVE)
              .build()) {
        production.start();
      }
    }
    try (Warren staging = warren("/staging", "warren")) {
      refused(staging::start);
    }
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("under the namespace 'warren' is of virtual host '/' of RabbitMQ")
        .hasMessageContaining("this Warren is on virtual host 'staging' of RabbitMQ")
        .hasMessageContaining("another namespace(...)");
  }

  private static CompletableFuture<?> schedule(Warren warren) {
    return Orders.unique().sender(warren).send(new Order(1)).at(LATER);
  }

  private Warren warren(String virtualHost, String namespace) {
    return Warren.builder()
        .rabbit(broker.amqpUri() + virtualHost)
        .redis(redis.uri())
        .namespace(namespace)
        .build();
  }
}
