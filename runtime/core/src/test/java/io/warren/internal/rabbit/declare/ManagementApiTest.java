package io.warren.internal.rabbit.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.warren.ConnectionException;
import io.warren.topology.drift.FoundTopology;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against servers that are no broker. */
class ManagementApiTest {
  private static final String SECRET = "s3cr3t";
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private volatile int status = 200;
  private volatile String answer = "[]";

  @SuppressWarnings("NullAway.Init") // set before each test
  ManagementApiTest() {}

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String credentials = exchange.getRequestHeaders().getFirst("Authorization");
          requests.add(exchange.getRequestURI() + " " + credentials);
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void anEmptyVirtualHostHasNothing() {
    FoundTopology found = reader("guest:guest@", "").find();

    assertThat(found).isEqualTo(new FoundTopology(true, Map.of(), Map.of(), List.of()));
  }

  @Test
  void credentialsAndVirtualHostMayHaveAnyCharacters() {
    reader("a%40b:p%3A+%2F@", "/prefix/").find();

    String basic = Base64.getEncoder().encodeToString("a@b:p:+/".getBytes(StandardCharsets.UTF_8));
    assertThat(requests)
        .hasSize(4)
        .allMatch(request -> request.endsWith("Basic " + basic))
        .anyMatch(request -> request.startsWith("/prefix/api/bindings/a%20b%2Fc "));
  }

  @Test
  void aRefusedUserIsNamedWithTheBrokersReason() {
    status = 401;
    answer = "{\"error\":\"not_authorised\",\"reason\":\"Not management user\"}";

    assertFails(
        address("plain:" + SECRET + "@", ""),
        "refuses user 'plain'",
        "(Not management user)",
        "the tag 'management'");
  }

  @Test
  void aVirtualHostThatIsNotThereIsNamed() {
    status = 404;

    assertFails(address("guest:" + SECRET + "@", ""), "virtual host 'a b/c' does not exist there");
  }

  @Test
  void anotherServersPageIsNotTheApi() {
    answer = "<html>Welcome</html>";

    assertFails(address("guest:" + SECRET + "@", ""), "its answer is not the management API's");
  }

  @Test
  void aFailingServerIsSaidToFail() {
    status = 503;

    assertFails(address("guest:" + SECRET + "@", ""), "it answers 503");
  }

  @Test
  void aServerThatIsSilentIsNotWaitedForForEver() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String address = "http://guest:" + SECRET + "@127.0.0.1:" + silent.getLocalPort();
      long begin = System.nanoTime();

      assertThatThrownBy(
              () -> new ManagementApi(address, Duration.ofMillis(200)).list("queues/%2F", "/"))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("it does not answer")
          .hasMessageNotContaining(SECRET);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(DEADLINE);
    }
  }

  @Test
  void nobodyListens() {
    String address = address("guest:" + SECRET + "@", "");
    server.stop(0);

    assertFails(address, "rabbitmq-plugins enable rabbitmq_management");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:15672",
        "http://localhost:15672",
        "http://guest@localhost:15672",
        "amqp://guest:s3cr3t@localhost",
        "http://guest:s3cr3t@my_host:15672",
        "http://guest:s3cr3t %@localhost"
      })
  void anAddressThatIsNoneIsRefusedWithoutItsPassword(String address) {
    assertThatThrownBy(() -> new ManagementApi(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageContaining("http://user:password@host:15672")
        .hasMessageNotContaining(SECRET);
  }

  private void assertFails(String address, String... said) {
    assertThat(new ManagementApi(address).toString()).doesNotContain(SECRET);
    assertThatThrownBy(() -> new ManagementReader(new ManagementApi(address), "a b/c").find())
        .isInstanceOf(ConnectionException.class)
        .hasMessageStartingWith("cannot read the management API at http://127.0.0.1:")
        .hasMessageContainingAll(said)
        .hasMessageNotContaining(SECRET);
  }

  private ManagementReader reader(String credentials, String path) {
    return new ManagementReader(new ManagementApi(address(credentials, path)), "a b/c");
  }

  private String address(String credentials, String path) {
    return "http://" + credentials + "127.0.0.1:" + server.getAddress().getPort() + path;
  }
}
