package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.warren.Health;
import io.warren.Warren;
import io.warren.WarrenBuilder;
import io.warren.contract.MessageSender;
import io.warren.testing.RealRabbit;
import io.warren.testing.RealRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** A Warren as users build it, on a real RabbitMQ and a real Redis. */
class RedisWarrenTest extends Behaviour {
  private static final Duration SOON = Duration.ofMillis(500);

  RedisWarrenTest() {
    super(RabbitFixture::new);
  }

  @Test
  void schedulesAndDropsDuplicates() {
    schedulesAndDropsDuplicates(builder().redis(RealRedis.uri()));
  }

  @Test
  void schedulesAndDropsDuplicatesThroughAClientOfTheUsers() {
    RedisClient client = RedisClient.create(RealRedis.uri());
    try {
      schedulesAndDropsDuplicates(builder().redis(client));
      broker.close();

      // Closing Warren has left it to its owner.
      assertThat(client.connect().sync().ping()).isEqualTo("PONG");
    } finally {
      client.shutdown();
    }
  }

  @Test
  void schedulesOfOtherNamespacesAreNotSeen() {
    String key = broker.name("schedule");
    Warren warren = open(builder().redis(RealRedis.uri()).namespace(key));
    Warren same = open(builder().redis(RealRedis.uri()).namespace(key));
    Warren other = open(builder().redis(RealRedis.uri()).namespace(broker.name("another")));
    Contract<Order, Void> contract = Contract.of(broker, Order.class);

    Wire.join(contract.sender(warren).send(new Order("1", 5)).at(Instant.now().plusSeconds(3600)));

    assertThat(same.schedule().pendingCount()).isEqualTo(1);
    assertThat(other.schedule().pendingCount()).isZero();
    same.schedule().cancel(same.schedule().pending(0, 1).get(0).id());
    assertThat(warren.schedule().pendingCount()).isZero();
  }

  @Test
  void aKeyOfANewerFormatHoldsUpItsOwnMessageOnly() {
    keyHoldsUpItsOwnMessageOnly("format 2", (redis, key) -> redis.set(key, "2|of a newer Warren"));
  }

  @Test
  void aKeyOfAnotherTypeHoldsUpItsOwnMessageOnly() {
    keyHoldsUpItsOwnMessageOnly("not a string", (redis, key) -> redis.rpush(key, "what?"));
  }

  @Test
  void aDuplicatesKeyThatNeverExpiresHoldsUpItsOwnMessageOnly() {
    keyHoldsUpItsOwnMessageOnly("never expires", (redis, key) -> redis.set(key, "1|done|x"));
  }

  @Test
  void aClaimThatNeverEndsHoldsUpItsOwnMessageOnly() {
    keyHoldsUpItsOwnMessageOnly("never expires", (redis, key) -> redis.set(key, "1|claimed|x"));
  }

  @Test
  void aKeyThatMayBeSensitiveIsInNoNameInRedis() {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class)
            .message(message -> message.sensitive("number"))
            .dedup(Duration.ofMinutes(1), Order::number);
    Handled<Order> handled = new Handled<>();
    String namespace = broker.name("dedup");
    Warren warren = open(builder().redis(RealRedis.uri()).namespace(namespace));
    warren.consume(contract.handledBy(handled));
    warren.start();

    Wire.join(contract.sender(warren).send(new Order("SECRET", 5)).now());
    broker.whileTimePasses("the message", () -> handled.size() == 1);

    RedisClient client = RedisClient.create(RealRedis.uri());
    try {
      RedisCommands<String, String> redis = client.connect().sync();
      broker.whileTimePasses("its key", () -> !redis.keys(namespace + ":dedup-sha256:*").isEmpty());
      assertThat(redis.keys(namespace + "*").toString()).doesNotContain("SECRET");
    } finally {
      client.shutdown();
    }
  }

  private void keyHoldsUpItsOwnMessageOnly(
      String why, BiConsumer<RedisCommands<String, String>, String> corruption) {
    Contract<Order, Void> contract =
        Contract.of(broker, Order.class).dedup(Duration.ofMinutes(1)).deliveryLimit(1);
    Handled<Order> handled = new Handled<>();
    String namespace = broker.name("dedup");
    Warren warren = open(builder().redis(RealRedis.uri()).namespace(namespace));
    warren.consume(contract.handledBy(handled));
    warren.start();
    MessageSender<Order, Void> sender = contract.sender(warren);
    String key = namespace + ":dedup:" + contract.queue() + "|order.placed|the-id";

    RedisClient client = RedisClient.create(RealRedis.uri());
    try {
      RedisCommands<String, String> redis = client.connect().sync();
      corruption.accept(redis, key);
      Wire.join(sender.send(new Order("1", 5)).id("the-id").now());
      for (int i = 0; i < 40; i++) {
        Wire.join(sender.send(new Order("1", 5)).id("other-" + i).now());
      }
      broker.whileTimePasses("the others", () -> handled.size() == 40);
      assertThat(warren.health().up()).isTrue();
      assertThat(warren.health().toString()).contains(key).contains(why);
      redis.del(key);
    } finally {
      client.shutdown();
    }

    broker.whileTimePasses("the message", () -> handled.size() == 41);
    assertThat(warren.dead(contract.queue()).count()).isZero();
  }

  private void schedulesAndDropsDuplicates(WarrenBuilder builder) {
    Warren warren = open(builder.namespace(broker.name("schedule")));
    Contract<Order, Void> contract = Contract.of(broker, Order.class).dedup(Duration.ofMinutes(1));
    Handled<Order> handled = new Handled<>();
    warren.consume(contract.handledBy(handled));
    warren.start();
    warren.scheduler().start();
    MessageSender<Order, Void> sender = contract.sender(warren);
    Instant due = Instant.now().plus(SOON);

    Wire.join(sender.send(new Order("1", 5)).id("the-id").at(due));
    broker.whileTimePasses("the first", () -> handled.size() == 1);
    Wire.join(sender.send(new Order("1", 5)).id("the-id").now());

    broker.whileTimePasses(
        "the duplicate",
        () ->
            warren
                .health()
                .parts()
                .contains(
                    new Health.Part(
                        "dedup " + contract.queue(),
                        true,
                        "duplicates dropped: 1",
                        Map.of("duplicates", 1L))));
    assertThat(handled.take().receiveTime()).isAfterOrEqualTo(due);
    assertThat(handled.size()).isZero();
    broker.eventually("the removal", () -> warren.schedule().pendingCount() == 0);
    assertThat(warren.health().up()).isTrue();
  }

  private static WarrenBuilder builder() {
    return Warren.builder().rabbit(RealRabbit.amqpUri());
  }

  private Warren open(WarrenBuilder builder) {
    Warren warren = builder.build();
    broker.atEnd(warren::close);
    return warren;
  }
}
