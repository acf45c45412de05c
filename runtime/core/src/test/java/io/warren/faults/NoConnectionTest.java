package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.warren.ConnectionException;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.testing.RealRabbit;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** There is no broker to talk to: one clear exception in seconds. */
class NoConnectionTest {
  private static final Duration SECONDS = Duration.ofSeconds(10);
  private static final String SECRET = "s3cr3t";

  private final URI broker = URI.create(RealRabbit.amqpUri());

  @Test
  void wrongPassword() {
    fails(
        "wrong password",
        "amqp://guest:" + SECRET + "@" + broker.getHost() + ":" + broker.getPort(),
        "user 'guest'");
  }

  @Test
  void unknownVirtualHost() {
    fails(
        "unknown virtual host",
        "amqp://" + broker.getUserInfo() + "@" + broker.getHost() + ":" + broker.getPort() + "/no",
        "virtual host 'no' does not exist");
  }

  @Test
  void noBroker() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    fails("no broker", "amqp://guest:" + SECRET + "@127.0.0.1:" + port, "is the broker running?");
  }

  private static void fails(String fault, String uri, String said) {
    Orders orders = Orders.unique();
    try (Warren warren = Warren.builder().rabbit(uri).build()) {
      warren.consume(orders.handledBy(1, 1, message -> MessageResult.success(message.body())));
      long begin = System.nanoTime();
      orders.sender(warren);
      Throwable ofStart = catchThrowable(warren::start);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      System.out.println(
          "[warren] "
              + fault
              + ": attempts 1, exceptions 1, "
              + took.toMillis()
              + " ms: "
              + ofStart.getMessage());
      assertThat(ofStart)
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining(said)
          .hasMessageNotContaining(SECRET);
      assertThat(ofStart.getMessage()).doesNotContain("\n");
      assertThat(ofStart.getSuppressed()).isEmpty();
      assertThat(took).isLessThan(SECONDS);
    }
  }
}
