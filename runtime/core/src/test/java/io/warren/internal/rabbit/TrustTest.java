package io.warren.internal.rabbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.ConnectionFactory;
import io.warren.ConnectionException;
import io.warren.internal.rabbit.connection.Daemons;
import io.warren.internal.rabbit.connection.Endpoint;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.testing.RealRabbit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whom a connection with {@code amqps} trusts. */
@Timeout(60)
class TrustTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path folder;
  private final Fixture fixture = new Fixture();
  private final ExecutorService forwarders =
      Executors.newCachedThreadPool(Daemons.named("tls-forwarder"));

  @SuppressWarnings("NullAway.Init") // set before each test
  private SSLContext usual;

  @BeforeEach
  void remember() throws GeneralSecurityException {
    usual = SSLContext.getDefault();
  }

  @AfterEach
  void close() throws IOException {
    SSLContext.setDefault(usual);
    fixture.close();
    forwarders.shutdownNow();
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
    String uri = brokerBehind(certified("localhost"));

    assertRefused(uri, "unable to find valid certification path");
  }

  @Test
  void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
    SSLContext context = certified("elsewhere.example");
    SSLContext.setDefault(context);

    assertRefused(brokerBehind(context), "No subject alternative DNS name matching localhost");
  }

  @Test
  void aTrustedCertificateOfTheHostIsTaken() throws Exception {
    SSLContext context = certified("localhost");
    SSLContext.setDefault(context);
    RabbitTransport transport = fixture.connect(brokerBehind(context));

    assertThatCode(() -> transport.declare(fixture.topology())).doesNotThrowAnyException();
  }

  @Test
  void severalNodesHaveAnAuthorityOfTheirOwn() throws Exception {
    SSLContext context = certified("localhost");
    String up = brokerBehind(context);
    String down = up.replaceFirst(":[0-9]+$", ":1");
    RabbitTransport transport = fixture.connect(List.of(down, up), Endpoint.trusting(context));

    assertThatCode(() -> transport.declare(fixture.topology())).doesNotThrowAnyException();
  }

  @Test
  void theHostNameIsVerifiedByAnAuthorityOfOnesOwnToo() throws Exception {
    SSLContext context = certified("elsewhere.example");
    RabbitTransport transport =
        fixture.connect(List.of(brokerBehind(context)), Endpoint.trusting(context));

    assertThatThrownBy(() -> transport.declare(fixture.topology()))
        .hasMessageContaining("No subject alternative DNS name matching localhost");
  }

  @Test
  void whatAddressesLeaveOutIsTheFactorys() {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUsername("jane");
    factory.setPassword("secret");
    factory.setVirtualHost("shop");
    factory.setRequestedHeartbeat(7);

    Endpoint endpoint =
        Endpoint.of(
            new RabbitOptions(List.of("amqp://a:1", "amqp://b"), factory, Duration.ofSeconds(1)));

    assertThat(endpoint.toString()).isEqualTo("a:1, b:5672");
    assertThat(endpoint.virtualHost()).isEqualTo("shop");
    assertThat(factory.getHost()).as("the user's own").isEqualTo("localhost");
  }

  @Test
  void tlsThatNoAddressUsesIsAContradiction() throws Exception {
    ConnectionFactory trusting = Endpoint.trusting(SSLContext.getDefault());

    assertThatThrownBy(
            () ->
                Endpoint.of(
                    new RabbitOptions(
                        List.of("amqps://a", "amqp://b"), trusting, Duration.ofSeconds(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("address 2 of RabbitMQ is one without TLS")
        .hasMessageContaining("amqps://");
  }

  private void assertRefused(String uri, String why) {
    RabbitTransport transport = fixture.connect(uri);

    assertThatThrownBy(() -> transport.declare(fixture.topology()))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("no trusted TLS connection")
        .hasMessageContaining(why);
  }

  /** Shows a certificate of its own for a host, and trusts that one alone. */
  private SSLContext certified(String host) throws Exception {
    Path file = folder.resolve(host + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "broker",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=dns:" + host,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory shows =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    shows.init(keys, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("broker", keys.getCertificate("broker"));
    TrustManagerFactory trusts =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusts.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(shows.getKeyManagers(), trusts.getTrustManagers(), null);
    return context;
  }

  /** The address of a TLS server that forwards to the broker. */
  private String brokerBehind(SSLContext context) throws IOException {
    URI broker = URI.create(RealRabbit.amqpUri());
    ServerSocket server = context.getServerSocketFactory().createServerSocket(0);
    fixture.atEnd(server::close);
    forwarders.execute(() -> accept(server, broker));
    return "amqps://" + broker.getUserInfo() + "@localhost:" + server.getLocalPort();
  }

  private void accept(ServerSocket server, URI broker) {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Socket forwarded = new Socket(broker.getHost(), broker.getPort());
        forwarders.execute(() -> forward(client, forwarded));
        forwarders.execute(() -> forward(forwarded, client));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static void forward(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One side has ended it: a client that does not trust the certificate, in the handshake.
      return;
    }
  }
}
