package io.warren.internal.rabbit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.ConnectionException;
import io.warren.testing.PrivateRabbit;
import io.warren.testing.TestCertificate;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The scheme of an address and what is spoken at its port are not the same. */
@Timeout(120)
class TlsPortTest {
  @TempDir Path folder;
  private final Fixture fixture = new Fixture();

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void amqpToAPortForTlsAndTlsToAPlainPortAreToldSo() throws IOException {
    int tls = freePort();
    TestCertificate shown = TestCertificate.create(folder, "dns:localhost");
    try (PrivateRabbit node =
        PrivateRabbit.create(
                "listeners.ssl.1 = 127.0.0.1:"
                    + tls
                    + "\nssl_options.certfile = "
                    + shown.certificate()
                    + "\nssl_options.keyfile = "
                    + shown.key()
                    + "\n")
            .start()) {
      assertFails("amqp://guest:s3cr3t@localhost:" + tls, "speaks TLS: write amqps://");
      assertFails(
          node.amqpUri().replace("amqp:", "amqps:").replace("guest:guest", "guest:s3cr3t"),
          "speaks AMQP without TLS: write amqp://");
      // Nobody vouches for it; but that it is TLS is right.
      assertFails("amqps://guest:s3cr3t@localhost:" + tls, "no trusted TLS connection");
    }
  }

  private void assertFails(String uri, String said) {
    RabbitTransport transport = fixture.connect(uri);

    assertThatThrownBy(() -> transport.declare(fixture.topology()))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining(said)
        .hasMessageNotContaining("s3cr3t");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
