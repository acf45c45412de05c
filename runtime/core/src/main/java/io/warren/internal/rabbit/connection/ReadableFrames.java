package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.WriteListener;
import com.rabbitmq.client.impl.AMQConnection;
import com.rabbitmq.client.impl.Frame;
import com.rabbitmq.client.impl.FrameHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Map;

/**
 * Hands the client only what it can read. What it cannot read would break the connection, and so
 * stop everybody on it, again with each delivery of the same message: here such a message loses the
 * parts that are unreadable, and says so in a header of its own. Reading is up to one thread.
 *
 * @see io.warren.internal.wire.UnreadParts
 */
final class ReadableFrames implements FrameHandler {
  private final FrameHandler socket;
  private final int largestBody;

  /** Channels on which a body too large is being skipped, with the bytes still to come. */
  private final Map<Integer, Long> skipping = new HashMap<>();

  /**
   * @param largestBody in bytes: as many as this, or more, the client refuses
   */
  ReadableFrames(FrameHandler socket, int largestBody) {
    this.socket = socket;
    this.largestBody = largestBody;
  }

  @Override
  public Frame readFrame() throws IOException {
    while (true) {
      Frame frame = socket.readFrame();
      // Null: nothing came within the socket's timeout.
      if (frame == null) {
        return frame;
      }
      if (frame.getType() == AMQP.FRAME_METHOD && !skipping.isEmpty()) {
        // Whatever was skipped there is over.
        skipping.remove(frame.getChannel());
      }
      if (frame.getType() == AMQP.FRAME_HEADER) {
        return readable(frame);
      }
      if (skipping.isEmpty() || frame.getType() != AMQP.FRAME_BODY || !skip(frame)) {
        return frame;
      }
    }
  }

  private Frame readable(Frame frame) {
    byte[] payload = frame.getPayload();
    long bodySize = ContentHeader.bodySize(payload);
    boolean tooLarge = bodySize < 0 || bodySize >= largestBody;
    byte[] readable = ContentHeader.readable(payload, tooLarge);
    if (tooLarge) {
      skipping.put(frame.getChannel(), bodySize);
    }
    return readable == payload ? frame : new Frame(AMQP.FRAME_HEADER, frame.getChannel(), readable);
  }

  /** Whether the frame is of a body that nobody reads. */
  private boolean skip(Frame frame) {
    Long left = skipping.get(frame.getChannel());
    if (left == null) {
      return false;
    }
    long rest = left - frame.getPayload().length;
    if (rest > 0) {
      skipping.put(frame.getChannel(), rest);
    } else {
      skipping.remove(frame.getChannel());
    }
    return true;
  }

  @Override
  public boolean internalHearbeat() {
    return socket.internalHearbeat();
  }

  @Override
  public void setTimeout(int timeoutMillis) throws SocketException {
    socket.setTimeout(timeoutMillis);
  }

  @Override
  public int getTimeout() throws SocketException {
    return socket.getTimeout();
  }

  @Override
  public void sendHeader() throws IOException {
    socket.sendHeader();
  }

  @Override
  public void initialize(AMQConnection connection) {
    socket.initialize(connection);
  }

  @Override
  public void startProcessing() {
    socket.startProcessing();
  }

  @Override
  public void finishConnectionNegotiation() {
    socket.finishConnectionNegotiation();
  }

  /**
   * What the broker itself adds to a message's headers, such as that it was dead-lettered, may make
   * them larger than the frame that both sides have agreed on, and it sends them all the same.
   */
  @Override
  public void setFrameMax(int frameMax) {
    socket.setFrameMax(Math.max(frameMax, largestBody));
  }

  @Override
  public void writeFrame(Frame frame) throws IOException {
    socket.writeFrame(frame);
  }

  @Override
  public void flush(WriteListener listener) throws IOException {
    socket.flush(listener);
  }

  @Override
  public void close() {
    socket.close();
  }

  @Override
  public InetAddress getLocalAddress() {
    return socket.getLocalAddress();
  }

  @Override
  public int getLocalPort() {
    return socket.getLocalPort();
  }

  @Override
  public InetAddress getAddress() {
    return socket.getAddress();
  }

  @Override
  public int getPort() {
    return socket.getPort();
  }
}
