package io.warren.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Finds out whether a broker serves AMQP: an open port alone comes seconds too early. */
final class AmqpProbe {
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int METHOD_FRAME = 1;

  private AmqpProbe() {}

  /** Whether the port answers the protocol header with the first frame of the handshake. */
  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write("AMQP".getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(new byte[] {0, 0, 9, 1});
      socket.getOutputStream().flush();
      return socket.getInputStream().read() == METHOD_FRAME;
    } catch (IOException notYet) {
      return false;
    }
  }
}
