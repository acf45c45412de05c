package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.Address;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what is spoken at an address where a connection failed. Neither side of a wrong pair,
 * AMQP and TLS, understands what the other says: the failure alone does not tell.
 */
final class PortProbe {
  private static final Logger log = LoggerFactory.getLogger(PortProbe.class);
  private static final int MILLIS = 2_000;

  private static final byte[] AMQP = "AMQP\0\0\t\1".getBytes(StandardCharsets.ISO_8859_1);

  /** The type of the frame in which a broker of AMQP greets. */
  private static final int METHOD_FRAME = 1;

  private PortProbe() {}

  /** Whether a broker greets there without TLS. */
  static boolean speaksAmqp(Address address) {
    try (Socket socket = connect(address)) {
      socket.getOutputStream().write(AMQP);
      return socket.getInputStream().read() == METHOD_FRAME;
    } catch (IOException e) {
      log.debug("no AMQP at {}", address, e);
      return false;
    }
  }

  /** Whether a certificate is shown there. */
  static boolean speaksTls(Address address) {
    Witness witness = new Witness();
    try (Socket plain = connect(address)) {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {witness}, null);
      try (SSLSocket socket =
          (SSLSocket)
              context
                  .getSocketFactory()
                  .createSocket(plain, address.getHost(), address.getPort(), true)) {
        socket.startHandshake();
      }
    } catch (IOException | GeneralSecurityException e) {
      log.debug("how TLS ended at {}", address, e);
    }
    return witness.shown;
  }

  private static Socket connect(Address address) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), MILLIS);
      socket.setSoTimeout(MILLIS);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Trusts nobody, and remembers that there was somebody. */
  private static final class Witness implements X509TrustManager {
    private boolean shown;

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      shown = true;
      throw new CertificateException("only looked at");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("this is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
