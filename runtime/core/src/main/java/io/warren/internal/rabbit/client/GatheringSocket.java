package io.warren.internal.rabbit.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketImpl;

/**
 * A connected socket with a {@link GatheredOutput}: as much of a socket as the client's frame
 * handler asks for. Configured before it is wrapped, so that host names are verified.
 */
// Its methods are those of the socket, which knows by itself what threads may do.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class GatheringSocket extends Socket {
  private final Socket socket;
  private final GatheredOutput output;

  GatheringSocket(Socket connected) throws IOException {
    super((SocketImpl) null);
    socket = connected;
    output = new GatheredOutput(connected.getOutputStream());
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return socket.getInputStream();
  }

  @Override
  public GatheredOutput getOutputStream() {
    return output;
  }

  @Override
  public InetAddress getInetAddress() {
    return socket.getInetAddress();
  }

  @Override
  public InetAddress getLocalAddress() {
    return socket.getLocalAddress();
  }

  @Override
  public int getPort() {
    return socket.getPort();
  }

  @Override
  public int getLocalPort() {
    return socket.getLocalPort();
  }

  @Override
  public void setSoTimeout(int millis) throws SocketException {
    socket.setSoTimeout(millis);
  }

  @Override
  public int getSoTimeout() throws SocketException {
    return socket.getSoTimeout();
  }

  @Override
  public void setSoLinger(boolean on, int seconds) throws SocketException {
    socket.setSoLinger(on, seconds);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
