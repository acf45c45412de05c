package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.testing.Await;
import io.warren.testing.RealRabbit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More bytes wait in a queue than a consumer's heap can hold. */
class LargeMessagesTest {
  private static final int LARGE = 60;
  private static final int SMALL = 200;
  private static final int BODY_BYTES = 16 << 20;
  private static final int PREFETCH = 250;
  private static final String HEAP = "-Xmx256m";
  private static final Duration DEADLINE = Duration.ofSeconds(120);

  /** Consumes the large ones, and beside them the small ones of another queue. */
  static final class Consumer {
    private Consumer() {}

    public static void main(String[] arguments) {
      Orders large = WarrenProcess.orders(arguments);
      Orders small = new Orders(large.name() + ".small", 20, 0, Duration.ofSeconds(1), false);
      Warren warren = WarrenProcess.warren(arguments);
      warren.consume(
          small.handledBy(
              1,
              PREFETCH,
              message -> {
                WarrenProcess.say("small " + message.body().number());
                return MessageResult.success(message.body());
              }));
      WarrenProcess.consume(
          warren,
          large,
          Integer.parseInt(arguments[WarrenProcess.MORE]),
          PREFETCH,
          message -> {
            Thread.sleep(Long.parseLong(arguments[WarrenProcess.MORE + 1]));
            warren.health().parts().stream()
                .filter(part -> part.name().startsWith("prefetch"))
                .forEach(part -> WarrenProcess.say(part.name() + ": " + part.detail()));
            return MessageResult.success(message.body());
          });
    }
  }

  @Test
  @Timeout(180)
  void theyAreTakenAFewAtATimeAndHandledEach() throws Exception {
    allAreHandled(LARGE, 1, Duration.ZERO, Orders.unique());
  }

  /** Were they taken and handed back meanwhile, they would soon be at their delivery limit. */
  @Test
  @Timeout(180)
  void noneIsTakenWhileThoseThatAreHandledFillTheHeap() throws Exception {
    allAreHandled(16, 2, Duration.ofMillis(500), Orders.unique(6, 0));
  }

  private static void allAreHandled(int count, int concurrency, Duration handling, Orders large)
      throws Exception {
    Orders small = new Orders(large.name() + ".small", 20, 0, Duration.ofSeconds(1), false);
    List<String> lines = new CopyOnWriteArrayList<>();
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(RealRabbit.amqpUri());
    try (Aside aside = new Aside(RealRabbit.amqpUri());
        Connection connection = factory.newConnection("foreign");
        Channel channel = connection.createChannel()) {
      try (Warren warren = Warren.builder().rabbit(RealRabbit.amqpUri()).build()) {
        // Declares them.
        large.sender(warren).send(new Order(0)).now().join();
        small.sender(warren).send(new Order(0)).now().join();
      }
      channel.confirmSelect();
      for (int number = 1; number < count; number++) {
        channel.basicPublish("", large.queue(), new BasicProperties(), padded(number));
        channel.waitForConfirmsOrDie(DEADLINE.toMillis());
      }
      for (int number = 1; number < SMALL; number++) {
        channel.basicPublish(
            "",
            small.queue(),
            new BasicProperties(),
            json(number).getBytes(StandardCharsets.UTF_8));
      }
      channel.waitForConfirmsOrDie(DEADLINE.toMillis());

      try (WarrenProcess process =
          WarrenProcess.startWithHeap(
              HEAP,
              Consumer.class,
              RealRabbit.amqpUri(),
              large,
              lines::add,
              Integer.toString(concurrency),
              Long.toString(handling.toMillis()))) {
        Await.until(
            DEADLINE,
            () -> "all are handled: " + handled(lines, "") + ", small " + handled(lines, "small "),
            () -> handled(lines, "") == count && handled(lines, "small ") == SMALL);
        // An OutOfMemoryError would have ended it.
        assertThat(process.isAlive()).isTrue();
        process.stop();
      }
      System.out.println(
          "[warren] large messages: "
              + count
              + " and small ones "
              + SMALL
              + ", handled each; dead "
              + aside.count(large.deadQueue()));
      assertThat(lines)
          .anyMatch(line -> line.startsWith("prefetch " + large.queue()) && line.contains("heap"))
          .noneMatch(line -> line.startsWith("prefetch " + small.queue()));
      assertThat(aside.count(large.deadQueue())).isZero();
      aside.delete(large);
      aside.delete(small);
    }
  }

  private static long handled(List<String> lines, String prefix) {
    return lines.stream()
        .filter(line -> line.matches(prefix + "\\d+.*"))
        .map(line -> line.substring(prefix.length()).split(" ")[0])
        .distinct()
        .count();
  }

  private static byte[] padded(int number) {
    byte[] body = new byte[BODY_BYTES];
    Arrays.fill(body, (byte) ' ');
    byte[] json = json(number).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(json, 0, body, 0, json.length);
    return body;
  }

  private static String json(int number) {
    return "{\"number\":" + number + "}";
  }
}
