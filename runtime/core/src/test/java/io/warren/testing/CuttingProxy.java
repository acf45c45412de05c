package io.warren.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between client and broker, and cuts, stalls and counts. Thread-safe. */
public final class CuttingProxy implements AutoCloseable {
  private final URI broker;
  private final ServerSocket server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Set<Socket> silent = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytes = new AtomicLong();
  private volatile boolean refusing;
  private volatile boolean stalled;
  private volatile boolean withholding;
  private volatile boolean keeping;

  public CuttingProxy(String brokerUri) {
    broker = URI.create(brokerUri);
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon("proxy", this::accept).start();
  }

  public String uri() {
    return "amqp://" + broker.getUserInfo() + "@127.0.0.1:" + server.getLocalPort();
  }

  public int port() {
    return server.getLocalPort();
  }

  /** How many bytes have passed, both ways together. */
  public long bytes() {
    return bytes.get();
  }

  /** Resets every connection. */
  public void cut() {
    for (Socket socket : sockets) {
      sockets.remove(socket);
      try {
        socket.setSoLinger(true, 0);
      } catch (SocketException e) {
        // Closed by its other end already.
        continue;
      }
      close(socket);
    }
  }

  public void refuse(boolean refuse) {
    refusing = refuse;
  }

  /** Keeps connections open and passes nothing. */
  public void stall(boolean stall) {
    stalled = stall;
  }

  /** Passes what clients send, and keeps what they are answered. */
  public void withholdAnswers(boolean withhold) {
    withholding = withhold;
  }

  /** Passes what the broker sends, and keeps what clients send. */
  public void keepSent(boolean keep) {
    keeping = keep;
  }

  /** Keeps the connections that are open now, and passes nothing on them any more. */
  public void silence() {
    silent.addAll(sockets);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (refusing) {
          client.close();
          continue;
        }
        Socket target = new Socket(broker.getHost(), broker.getPort());
        sockets.add(client);
        sockets.add(target);
        daemon("proxy-up", () -> pump(client, target, false)).start();
        daemon("proxy-down", () -> pump(target, client, true)).start();
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private void pump(Socket from, Socket to, boolean answers) {
    byte[] buffer = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        while ((stalled || (answers ? withholding : keeping) || silent.contains(from))
            && sockets.contains(from)) {
          Thread.sleep(5);
        }
        bytes.addAndGet(count);
        out.write(buffer, 0, count);
      }
      to.close();
    } catch (IOException e) {
      // Cut, as one end or the test wished; the other end shall see it.
      close(to);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
