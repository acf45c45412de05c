package io.warren.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.Declare;
import io.warren.Receipt;
import io.warren.TopologyException;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.PrivateRabbit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs as a user who may configure nothing. The tests share a broker that has the topology. */
class PassiveDeclaringTest {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static PrivateRabbit node;

  private final Shop shop = new Shop();

  @SuppressWarnings("NullAway.Init") // set before the tests
  PassiveDeclaringTest() {}

  @BeforeAll
  static void startNode() {
    node = PrivateRabbit.create().start();
    node.ctl("add_user", "plain", "secret");
    node.ctl("set_permissions", "plain", "^$", ".*", ".*");
    Shop shop = new Shop();
    try (Warren warren = Warren.builder().rabbit(node.amqpUri()).build()) {
      shop.sender(warren);
      shop.consume(warren);
      warren.start();
    }
  }

  @AfterAll
  static void closeNode() {
    node.close();
  }

  @Test
  void theUserMayReallyNotDeclare() {
    try (Warren warren = Warren.builder().rabbit(uri()).build()) {
      shop.sender(warren);

      assertThatThrownBy(warren::start)
          .isInstanceOf(TopologyException.class)
          .hasMessageContaining("may not be declared");
    }
  }

  @Test
  void everythingWorksWithoutConfigureRights() throws Exception {
    try (Warren warren = passive()) {
      MessageSender<String, String> sender = shop.sender(warren);
      shop.consume(warren);
      warren.start();

      receipt(sender.send("one").now());
      String reply =
          sender.request("two").timeout(DEADLINE).reply().get(30, TimeUnit.SECONDS).body();
      receipt(sender.send("bad").now());

      assertThat(reply).isEqualTo("two");
      // Two attempts, with the retry queue between them; then the dead queue.
      Await.until(DEADLINE, "the dead letter", () -> warren.dead(Shop.ORDERS).count() == 1);
      assertThat(shop.handled).containsExactlyInAnyOrder("one", "two", "bad", "bad");
      assertThat(warren.health().up()).isTrue();
      assertThat(warren.topology().diff().differences()).isEmpty();
    }
  }

  @Test
  void aDelayWhoseQueueIsMissingFailsItsOwnFutureAndNoOther() throws Exception {
    try (Warren warren = passive()) {
      MessageSender<String, String> sender = shop.sender(warren);

      CompletableFuture<Receipt> delayed = sender.send("later").delay(60_000);
      CompletableFuture<Receipt> now = sender.send("now").now();

      assertThatThrownBy(() -> receipt(delayed))
          .hasCauseInstanceOf(TopologyException.class)
          .hasMessageContaining("warren.delay")
          .hasMessageContaining("this Warren declares nothing (Declare.PASSIVE)");
      assertThat(receipt(now)).isNotNull();
    }
  }

  @Test
  void aDelayWorksOnceItsQueuesWereDeclaredBySomebodyElse() throws Exception {
    try (Warren warren = Warren.builder().rabbit(node.amqpUri()).build()) {
      receipt(shop.sender(warren).send("rights").delay(100));
    }
    try (Warren warren = passive()) {
      MessageSender<String, String> sender = shop.sender(warren);
      shop.consume(warren);
      warren.start();

      receipt(sender.send("delayed").delay(100));

      Await.until(DEADLINE, "the message", () -> shop.handled.contains("delayed"));
    }
  }

  @Test
  void aMissingQueueIsAnErrorThatSaysWhatToDo() {
    try (Warren warren = passive()) {
      warren.consume(shop.unknownConsumer());

      assertThatThrownBy(warren::start)
          .isInstanceOf(TopologyException.class)
          .hasMessageContaining("queue 'shop.unknown")
          .hasMessageContaining("does not exist, and this Warren declares nothing")
          .hasMessageContaining("Declare.ACTIVE");
    }
    assertThat(node.ctl("list_queues", "name")).doesNotContain("unknown");
  }

  @Test
  void aMissingLogExchangeIsAnErrorAtTheStart() {
    try (Warren warren =
        Warren.builder().rabbit(uri()).declare(Declare.PASSIVE).log("shoplog", "key").build()) {
      assertThatThrownBy(warren::start)
          .isInstanceOf(TopologyException.class)
          .hasMessageContaining("exchange 'shoplog'")
          .hasMessageContaining("does not exist, and this Warren declares nothing");
    }
    assertThat(node.ctl("list_exchanges", "name")).doesNotContain("shoplog");
  }

  private static Receipt receipt(CompletableFuture<Receipt> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  private static Warren passive() {
    return Warren.builder().rabbit(uri()).declare(Declare.PASSIVE).build();
  }

  private static String uri() {
    return node.amqpUri().replace("guest:guest", "plain:secret");
  }
}
