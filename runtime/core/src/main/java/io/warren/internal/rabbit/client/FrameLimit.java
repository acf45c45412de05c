package io.warren.internal.rabbit.client;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;
import io.warren.InvalidMessageException;
import java.io.IOException;

/** What one frame carries, where somebody has configured less than usual. */
public final class FrameLimit {
  /** The usual one, which has room for all headers that are ever sent, with everything else. */
  private static final int USUAL = 128 << 10;

  private FrameLimit() {}

  /**
   * Looks whether a message's properties fit one frame: the client would say so only after it has
   * counted the message, and its channel would be lost.
   *
   * @throws InvalidMessageException where they do not
   */
  public static void check(Connection connection, BasicProperties properties) {
    int most = connection.getFrameMax();
    // 0: there is no limit.
    if (most == 0 || most >= USUAL) {
      return;
    }
    int bytes = bytes(properties);
    if (bytes > most) {
      throw new InvalidMessageException(
          "the headers and other properties have "
              + bytes
              + " bytes, but the broker takes at most "
              + most
              + " in one frame (frame_max): raise frame_max on the broker, and in the address where"
              + " it says one, or put what is large into the body");
    }
  }

  private static int bytes(BasicProperties properties) {
    try {
      // Their size depends neither on the channel nor on that of the body.
      return properties.toFrame(0, 0).size();
    } catch (IOException | RuntimeException e) {
      throw new InvalidMessageException("the message cannot be encoded: " + e.getMessage(), e);
    }
  }
}
