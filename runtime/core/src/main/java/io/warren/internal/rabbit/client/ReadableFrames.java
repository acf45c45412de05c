package io.warren.internal.rabbit.client;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.impl.Frame;
import com.rabbitmq.client.impl.SocketFrameHandler;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * Hands the client only what it can read. What it cannot read would break the connection, and so
 * stop everybody on it, again with each delivery of the same message: here such a message loses the
 * parts that are unreadable, and says so in a header of its own. Reading is up to one thread.
 *
 * @see io.warren.internal.wire.UnreadParts
 */
final class ReadableFrames extends SocketFrameHandler {
  private final GatheredOutput output;
  private final int largestBody;

  private final Payload payload = new Payload();

  /** Over one payload after the other. */
  private final DataInputStream fromPayload = new DataInputStream(payload);

  /** Channels on which a body too large is being skipped, with the bytes still to come. */
  private final Map<Integer, Long> skipping = new HashMap<>();

  /**
   * @param closing flushes at the end
   * @param largestFrame what it has at most before both sides have agreed on a size
   * @param largestBody in bytes: as many as this, or more, the client refuses
   */
  ReadableFrames(GatheringSocket socket, ExecutorService closing, int largestFrame, int largestBody)
      throws IOException {
    super(socket, closing, largestFrame);
    output = socket.getOutputStream();
    this.largestBody = largestBody;
  }

  private static final class Payload extends ByteArrayInputStream {
    Payload() {
      super(new byte[0]);
    }

    void begin(byte[] bytes) {
      buf = bytes;
      pos = 0;
      mark = 0;
      count = bytes.length;
    }
  }

  /**
   * A frame that is read as soon as it is there, and before the next: with the one stream for all,
   * as a stream of its own would have buffers of half a kilobyte.
   */
  private final class ReadFrame extends Frame {
    ReadFrame(int type, int channel, byte[] payload) {
      super(type, channel, payload);
    }

    @Override
    public DataInputStream getInputStream() {
      payload.begin(getPayload());
      return fromPayload;
    }
  }

  @Override
  public Frame readFrame() throws IOException {
    while (true) {
      Frame frame = super.readFrame();
      // Null: nothing came within the socket's timeout.
      if (frame == null) {
        return frame;
      }
      if (frame.getType() == AMQP.FRAME_METHOD) {
        if (!skipping.isEmpty()) {
          // Whatever was skipped there is over.
          skipping.remove(frame.getChannel());
        }
        return new ReadFrame(frame.getType(), frame.getChannel(), frame.getPayload());
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
    return new ReadFrame(AMQP.FRAME_HEADER, frame.getChannel(), readable);
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

  /** What is written to the socket. */
  GatheredOutput output() {
    return output;
  }

  /**
   * What the broker itself adds to a message's headers, such as that it was dead-lettered, may make
   * them larger than the frame that both sides have agreed on, and it sends them all the same.
   */
  @Override
  public void setFrameMax(int frameMax) {
    super.setFrameMax(Math.max(frameMax, largestBody));
  }
}
