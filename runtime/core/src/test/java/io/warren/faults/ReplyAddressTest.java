package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import io.warren.MessageResult;
import io.warren.Receipt;
import io.warren.ReplyMessage;
import io.warren.Warren;
import io.warren.contract.MessageSender;
import io.warren.testing.Await;
import io.warren.testing.CapturedLog;
import io.warren.testing.RealRabbit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Foreign clients ask for replies where none can go: each is given up and said, and nobody else
 * notices.
 */
@Timeout(180)
class ReplyAddressTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final String DIRECT = "amq.rabbitmq.reply-to.";
  private static final int FOREIGN = 1_000_000;
  private static final int INNOCENT = 300;

  private final Orders orders = Orders.unique(20, 1);
  private final Aside aside = new Aside(RealRabbit.amqpUri());
  private final Map<Integer, AtomicInteger> handled = new ConcurrentHashMap<>();
  private final List<CompletableFuture<ReplyMessage<Order>>> requests = new ArrayList<>();
  private final List<CompletableFuture<Receipt>> sends = new ArrayList<>();
  private final Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build();
  private final MessageSender<Order, Order> sender = orders.sender(warren);

  @BeforeEach
  void start() {
    warren.consume(
        orders.handledBy(
            4,
            32,
            message -> {
              handled
                  .computeIfAbsent(message.body().number(), any -> new AtomicInteger())
                  .incrementAndGet();
              return MessageResult.success(message.body());
            }));
    warren.start();
  }

  @AfterEach
  void stop() {
    warren.close();
    aside.delete(orders);
    aside.close();
  }

  @Test
  void addressesThatLeadNowhereAreGivenUpAndNobodyElseNotices() throws IOException {
    List<String> malformed = malformed();
    List<String> addresses = new ArrayList<>(malformed);
    addresses.addAll(ofNobody());
    try (CapturedLog log = new CapturedLog("io.warren.internal.settle.Settlement")) {
      for (int i = 0; i < INNOCENT; i++) {
        ask(i, addresses.get(i % addresses.size()));
        innocent(i);
      }
      assertInnocentUnharmed();
      assertThat(warren.health().up()).as("%s", warren.health()).isTrue();
      assertForeignSettled(INNOCENT);
      // That nobody has a well-formed one is not always told by the broker.
      for (String address : malformed) {
        assertThat(log.text()).contains("queue '" + address + "'");
      }
    }
    assertThat(aside.count(orders.deadQueue())).as("dead").isZero();
  }

  @Test
  void repliesByHandToSuchAddressesFailAndNobodyElseNotices() throws IOException {
    List<String> malformed = malformed();
    malformed = malformed.stream().filter(address -> address.startsWith(DIRECT)).toList();
    List<CompletableFuture<Receipt>> replies = new ArrayList<>();
    for (int i = 0; i < INNOCENT; i++) {
      replies.add(
          sender.send(new Order(FOREIGN)).to("", malformed.get(i % malformed.size())).now());
      innocent(i);
    }
    for (String address : ofNobody()) {
      sender.send(new Order(FOREIGN)).to("", address).now();
    }
    assertInnocentUnharmed();
    for (CompletableFuture<Receipt> reply : replies) {
      assertThat(reply).failsWithin(DEADLINE);
    }
    assertThat(sender.send(new Order(FOREIGN)).to("", malformed.get(0)).delay(100))
        .failsWithin(DEADLINE);
    assertThat(warren.health().up()).as("%s", warren.health()).isTrue();
  }

  @Test
  void aFullReplyQueueKeepsNobodyWaiting() throws IOException {
    String full = orders.name() + ".full";
    aside
        .channel()
        .queueDeclare(
            full,
            true,
            false,
            false,
            Map.of("x-queue-type", "quorum", "x-max-length", 1, "x-overflow", "reject-publish"));
    aside.channel().basicPublish("", full, null, new byte[0]);
    aside.channel().basicPublish("", full, null, new byte[0]);
    try (CapturedLog log = new CapturedLog("io.warren.internal.settle.Settlement")) {
      for (int i = 0; i < INNOCENT; i++) {
        ask(i, full);
      }
      for (int i = 0; i < INNOCENT; i++) {
        innocent(i);
      }
      assertInnocentUnharmed();
      assertForeignSettled(INNOCENT);
      assertThat(log.text()).contains("queue '" + full + "'", "full or unavailable");
    }
    aside.channel().queueDelete(full);
  }

  /** A request, a send, and a message that waits, all of this process. */
  private void innocent(int number) {
    requests.add(sender.request(new Order(number)).timeout(DEADLINE).reply());
    sends.add(sender.send(new Order(INNOCENT + number)).now());
    sends.add(sender.send(new Order(2 * INNOCENT + number)).delay(100));
  }

  private void assertInnocentUnharmed() {
    for (CompletableFuture<ReplyMessage<Order>> request : requests) {
      assertThat(request).succeedsWithin(DEADLINE);
    }
    for (CompletableFuture<Receipt> send : sends) {
      assertThat(send).succeedsWithin(DEADLINE);
    }
    Await.until(
        DEADLINE,
        () -> "all innocent ones are handled (" + handled.size() + ")",
        () -> handled.keySet().stream().filter(n -> n < FOREIGN).count() == 3L * INNOCENT);
  }

  /** Once each, and acknowledged. */
  private void assertForeignSettled(int count) {
    Await.until(
        DEADLINE,
        () -> "all foreign ones are handled (" + handled.size() + ")",
        () -> handled.keySet().stream().filter(n -> n >= FOREIGN).count() == count);
    Set<Integer> twice = ConcurrentHashMap.newKeySet();
    warren.close();
    handled.forEach(
        (number, times) -> {
          if (times.get() > 1) {
            twice.add(number);
          }
        });
    assertThat(twice).as("handled twice").isEmpty();
    assertThat(aside.count(orders.queue())).as("left in the queue").isZero();
  }

  private void ask(int number, String replyTo) throws IOException {
    aside
        .channel()
        .basicPublish(
            orders.exchange(),
            "order.placed",
            new BasicProperties.Builder().replyTo(replyTo).correlationId("c").build(),
            ("{\"number\":" + (FOREIGN + number) + "}").getBytes(StandardCharsets.UTF_8));
  }

  private List<String> malformed() throws IOException {
    String address = direct();
    String key = ".Q9WREJB1bCQJt7B+yrg6cA==";
    return List.of(
        "*",
        "#",
        "no such queue",
        "half \ufffd of it",
        "q".repeat(255),
        orders.queue(),
        orders.deadQueue(),
        orders.retryQueue(),
        "warren.delay.lost",
        "warren.delay.2.6",
        DIRECT,
        DIRECT + "x",
        DIRECT + "." + key,
        DIRECT + "..",
        DIRECT + "g1h2AA5yZXBseUA.x",
        DIRECT + "=".repeat(8) + key,
        DIRECT + pid("reply@x", 689, 0) + key,
        DIRECT + pid("reply", 689, 0) + key,
        DIRECT + pid("reply@99999999999999999999", 689, 0) + key,
        address.replaceFirst("\\.(?=[^.]*$)", "="));
  }

  private List<String> ofNobody() throws IOException {
    String address = direct();
    String node = nodeOf(address);
    String key = ".Q9WREJB1bCQJt7B+yrg6cA==";
    return List.of(
        address.replace("==", "="),
        address + ".more",
        DIRECT + pid("reply@1", 689, 0) + key,
        DIRECT + pid("reply@2", 689, 0) + key,
        DIRECT + pid(node, 1 << 28, 0) + key,
        DIRECT + pid(node, -1, -1) + key,
        DIRECT + pid(node, 689, 1 << 20) + key,
        DIRECT + pid(node, 0, 0) + key);
  }

  /** What the broker gives to a requester, which is gone. */
  private String direct() throws IOException {
    Channel channel = aside.channel().getConnection().createChannel();
    String queue = channel.queueDeclare().getQueue();
    channel.basicConsume("amq.rabbitmq.reply-to", true, (tag, delivery) -> {}, tag -> {});
    channel.basicPublish(
        "",
        queue,
        new BasicProperties.Builder().replyTo("amq.rabbitmq.reply-to").build(),
        new byte[0]);
    List<String> given = new ArrayList<>();
    Await.until(
        DEADLINE,
        "the address",
        () -> {
          try {
            GetResponse asked = channel.basicGet(queue, true);
            return asked != null && given.add(asked.getProps().getReplyTo());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    channel.abort();
    return given.get(0);
  }

  private static String nodeOf(String address) {
    byte[] term =
        Base64.getDecoder()
            .decode(address.substring(DIRECT.length(), address.indexOf('.', DIRECT.length())));
    return new String(term, 5, term[4], StandardCharsets.UTF_8);
  }

  private static String pid(String node, int id, int serial) {
    byte[] name = node.getBytes(StandardCharsets.UTF_8);
    ByteBuffer term = ByteBuffer.allocate(5 + name.length + 12);
    term.put((byte) 131).put((byte) 88).put((byte) 118).putShort((short) name.length).put(name);
    term.putInt(id).putInt(serial).putInt(1);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(term.array(), term.position()));
  }
}
