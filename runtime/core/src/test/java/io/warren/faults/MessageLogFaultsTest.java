package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import io.warren.Declare;
import io.warren.Health;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.CuttingProxy;
import io.warren.testing.LogReader;
import io.warren.testing.PrivateRabbit;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is wrong with the log is no message's affair, and is counted. */
class MessageLogFaultsTest {
  private static final int MESSAGES = 3_000;
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration PUBLISH_TIMEOUT = Duration.ofSeconds(4);

  @SuppressWarnings("NullAway.Init")
  private static PrivateRabbit broker;

  @BeforeAll
  static void startBroker() {
    broker = PrivateRabbit.create().start();
  }

  @AfterAll
  static void closeBroker() {
    broker.close();
  }

  private final Orders orders = Orders.unique();
  private final String log = orders.name() + ".log";
  private final LogReader reader = new LogReader();

  @SuppressWarnings("NullAway.Init")
  private Aside aside;

  @BeforeEach
  void declare() throws Exception {
    aside = new Aside(broker.amqpUri());
    channel().exchangeDeclare(log, "topic", true);
    channel().queueDeclare(log, true, false, false, Map.of());
    channel().queueBind(log, log, "#");
  }

  @AfterEach
  void close() {
    aside.close();
  }

  private Channel channel() {
    return aside.channel();
  }

  private void read() throws Exception {
    channel()
        .basicConsume(log, true, (tag, delivery) -> reader.read(delivery.getBody()), tag -> {});
  }

  private Warren warren(String uri, Ledger ledger, Declare mode) {
    return warren(uri, ledger, mode, new CountDownLatch(0));
  }

  /** One that handles from when the gate is open. */
  private Warren warren(String uri, Ledger ledger, Declare mode, CountDownLatch gate) {
    Warren warren =
        Warren.builder()
            .rabbit(uri)
            .publishTimeout(PUBLISH_TIMEOUT)
            .declare(mode)
            .log(log, log, o -> o.application("faults"))
            .build();
    warren.consume(
        orders.handledBy(
            4,
            100,
            message -> {
              gate.await();
              ledger.handled(message);
              return MessageResult.success(message.body());
            }));
    warren.start();
    return warren;
  }

  /** Sends that many, and returns how many milliseconds pass until all are handled. */
  private static long business(MessageSender<Order, Order> sender, Ledger ledger) {
    int first = ledger.sent();
    long begun = System.nanoTime();
    for (int number = first; number < first + MESSAGES; number++) {
      ledger.sent(number, sender.send(new Order(number)).now());
    }
    Await.until(DEADLINE, () -> "all handled (" + ledger.counts() + ")", ledger::complete);
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private static Health.Part part(Warren warren) {
    return warren.health().parts().stream()
        .filter(part -> part.name().equals("message log"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean works(Warren warren) {
    return !part(warren).detail().contains("failed");
  }

  private static long dropped(Warren warren) {
    return part(warren).numbers().getOrDefault("dropped", -1L);
  }

  /** What is missing was counted, and business has lost nothing. */
  private void end(Warren warren, Ledger ledger, String more) {
    warren.close();
    Await.until(DEADLINE, "the end of the log", reader::ended);
    // Of what was dropped, some may have arrived: nobody knows.
    Await.until(DEADLINE, "all but what was dropped", () -> reader.missing() <= reader.dropped());
    ledger.close(
        more
            + ", entries "
            + reader.entries().size()
            + " of "
            + reader.happened()
            + ", dropped "
            + reader.dropped());
    assertThat(ledger.failures()).isZero();
  }

  @Test
  @Timeout(180)
  void aMissingExchangeCostsEntriesOnly() throws Exception {
    Ledger ledger = new Ledger("log exchange missing");
    try (Warren first = warren(broker.amqpUri(), new Ledger(""), Declare.ACTIVE)) {
      first.health();
    }
    Warren warren = warren(broker.amqpUri(), ledger, Declare.PASSIVE);
    read();
    MessageSender<Order, Order> sender = orders.sender(warren);
    business(sender, ledger);
    long with = business(sender, ledger);

    channel().exchangeDelete(log);
    long without = business(sender, ledger);
    Await.until(DEADLINE, "entries are dropped", () -> dropped(warren) > 0);
    assertThat(part(warren).detail()).contains(log);

    channel().exchangeDeclare(log, "topic", true);
    channel().queueBind(log, log, "#");
    Await.until(DEADLINE, "the count arrives", () -> reader.dropped() > 0 && works(warren));
    business(sender, ledger);
    long sent = ledger.sent();
    end(warren, ledger, ", " + with + " ms with the log, " + without + " ms without");
    assertThat(reader.happened()).isEqualTo(4 * sent);
    assertThat(without).isLessThan(3 * with + 1_000);
  }

  @Test
  @Timeout(180)
  void aFullQueueCostsEntriesOnly() throws Exception {
    channel().queueDelete(log);
    channel()
        .queueDeclare(
            log, true, false, false, Map.of("x-max-length", 3, "x-overflow", "reject-publish"));
    channel().queueBind(log, log, "#");
    Ledger ledger = new Ledger("log queue full");
    Warren warren = warren(broker.amqpUri(), ledger, Declare.ACTIVE);
    MessageSender<Order, Order> sender = orders.sender(warren);

    long full = business(sender, ledger);
    Await.until(DEADLINE, "entries are dropped", () -> dropped(warren) > 0);
    assertThat(part(warren).detail()).contains("dropped");

    read();
    Await.until(DEADLINE, "the count arrives", () -> reader.dropped() > 0 && works(warren));
    long free = business(sender, ledger);
    end(warren, ledger, ", " + full + " ms while full, " + free + " ms after");
    assertThat(full).isLessThan(3 * free + 1_000);
  }

  @Test
  @Timeout(180)
  void aBlockedBrokerHoldsUpNoHandler() throws Exception {
    Ledger ledger = new Ledger("log while the broker blocks");
    CountDownLatch gate = new CountDownLatch(1);
    try (Warren plain = Warren.builder().rabbit(broker.amqpUri()).build()) {
      Warren warren = warren(broker.amqpUri(), ledger, Declare.ACTIVE, gate);
      read();
      MessageSender<Order, Order> sender = orders.sender(plain);
      for (int number = 0; number < MESSAGES; number++) {
        ledger.sent(number, sender.send(new Order(number)).now());
      }
      Await.until(DEADLINE, "the receipts", ledger::allDone);

      broker.ctl("set_vm_memory_high_watermark", "absolute", "1MB");
      long begun = System.nanoTime();
      gate.countDown();
      Await.until(DEADLINE, () -> "all handled (" + ledger.counts() + ")", ledger::complete);
      long millis = (System.nanoTime() - begun) / 1_000_000;
      Await.until(DEADLINE, "entries are dropped", () -> dropped(warren) > 0);
      broker.ctl("set_vm_memory_high_watermark", "absolute", "2GB");

      Await.until(DEADLINE, "the count arrives", () -> reader.dropped() > 0 && works(warren));
      end(warren, ledger, ", handled in " + millis + " ms while it blocks");
      assertThat(reader.happened()).isEqualTo(3 * MESSAGES);
      // Sooner than anything that waits for the log could be.
      assertThat(millis).isLessThan(PUBLISH_TIMEOUT.toMillis());
    }
  }

  @Test
  @Timeout(180)
  void aLogChannelThatDiesIsReplaced() throws Exception {
    Ledger ledger = new Ledger("log channel dies");
    try (CuttingProxy proxy = new CuttingProxy(broker.amqpUri())) {
      Warren warren = warren(proxy.uri(), ledger, Declare.ACTIVE);
      read();
      MessageSender<Order, Order> sender = orders.sender(warren);
      int cuts = 3;
      for (int cut = 0; cut < cuts; cut++) {
        business(sender, ledger);
        proxy.cut();
      }
      business(sender, ledger);
      Await.until(DEADLINE, "what was cut arrives", () -> reader.missing() == 0);
      assertThat(dropped(warren)).isZero();

      // The next message of the log closes its channel, and the next channel declares it again.
      channel().exchangeDelete(log);
      business(sender, ledger);
      Await.until(DEADLINE, "entries are dropped", () -> dropped(warren) > 0);
      channel().queueBind(log, log, "#");
      Await.until(DEADLINE, "the count arrives", () -> reader.dropped() > 0 && works(warren));
      end(warren, ledger, ", connections cut " + cuts + ", channels closed 1");
    }
  }
}
