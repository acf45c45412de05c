package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.WriteListener;
import com.rabbitmq.client.impl.AMQConnection;
import com.rabbitmq.client.impl.Frame;
import com.rabbitmq.client.impl.FrameHandler;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Frames that come one after the other; nobody takes what is written. */
final class FrameScript implements FrameHandler {
  private final Deque<Frame> frames;

  FrameScript(Frame... frames) {
    this.frames = new ArrayDeque<>(List.of(frames));
  }

  @Override
  public Frame readFrame() {
    return frames.remove();
  }

  @Override
  public void setTimeout(int timeoutMillis) {}

  @Override
  public int getTimeout() {
    return 0;
  }

  @Override
  public void sendHeader() {}

  @Override
  public void initialize(AMQConnection connection) {}

  @Override
  public void startProcessing() {}

  @Override
  public void finishConnectionNegotiation() {}

  @Override
  public void setFrameMax(int frameMax) {}

  @Override
  public void writeFrame(Frame frame) {}

  @Override
  public void flush(WriteListener listener) {}

  @Override
  public void close() {}

  @Override
  public InetAddress getLocalAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public int getLocalPort() {
    return 0;
  }

  @Override
  public InetAddress getAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public int getPort() {
    return 0;
  }
}
