package io.warren.internal.rabbit.client;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.impl.AMQCommand;
import com.rabbitmq.client.impl.ContentHeaderPropertyWriter;
import com.rabbitmq.client.impl.Frame;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The frames of one publish after the other, each time as one piece. Made once for a channel, as
 * the client's streams for each frame are half of what a publish allocates. Not thread-safe.
 *
 * @see <a href="https://www.rabbitmq.com/resources/specs/amqp0-9-1.pdf">AMQP 0-9-1, section 4.2</a>
 */
final class PublishFrames extends Frame {
  private static final BasicProperties NO_PROPERTIES = new BasicProperties();
  private static final byte[] NO_BODY = {};
  private static final short BASIC = 60;
  private static final short PUBLISH = 40;
  private static final int LONGEST_TEXT = 255;
  private static final byte MANDATORY = 1;

  private final int channel;

  /** The frames before the body's. */
  private final FrameBytes head = new FrameBytes();

  private final DataOutputStream toHead = new DataOutputStream(head);
  private final ContentHeaderPropertyWriter propertiesToHead =
      new ContentHeaderPropertyWriter(toHead);

  // Of the last message; as the next one has often the same, it is not encoded again.
  private String exchange = "";
  private String routingKey = "";
  private boolean mandatory;
  private byte[] method = method(exchange, routingKey, mandatory);

  private BasicProperties properties = NO_PROPERTIES;
  private byte[] body = NO_BODY;

  /** How much of the body one frame has at most. */
  private int most;

  PublishFrames(int channel) {
    super(AMQP.FRAME_METHOD, channel);
    this.channel = channel;
  }

  /**
   * What is written next.
   *
   * @param frameMax of the connection; 0: there is no limit
   * @throws IllegalArgumentException when it cannot be encoded
   */
  void encode(
      String exchange,
      String routingKey,
      boolean mandatory,
      BasicProperties properties,
      byte[] body,
      int frameMax)
      throws IOException {
    if (mandatory != this.mandatory
        || !exchange.equals(this.exchange)
        || !routingKey.equals(this.routingKey)) {
      method = method(exchange, routingKey, mandatory);
      this.exchange = exchange;
      this.routingKey = routingKey;
      this.mandatory = mandatory;
    }
    head.reset();
    begin(toHead, AMQP.FRAME_METHOD);
    toHead.writeInt(method.length);
    toHead.write(method);
    toHead.writeByte(AMQP.FRAME_END);
    int header = head.size();
    begin(toHead, AMQP.FRAME_HEADER);
    int length = head.size();
    toHead.writeInt(0);
    toHead.writeShort(properties.getClassId());
    toHead.writeShort(0);
    toHead.writeLong(body.length);
    if (!UsualProperties.write(properties, head)) {
      properties.writePropertiesTo(propertiesToHead);
    }
    head.length(length);
    toHead.writeByte(AMQP.FRAME_END);
    int size = head.size() - header;
    if (frameMax > 0 && size > frameMax) {
      throw new IllegalArgumentException(
          "the properties have " + size + " bytes, and a frame has at most " + frameMax);
    }
    this.properties = properties;
    this.body = body;
    most = frameMax > 0 ? frameMax - AMQCommand.EMPTY_FRAME_SIZE : body.length;
  }

  private void begin(DataOutputStream to, int type) throws IOException {
    to.writeByte(type);
    to.writeShort(channel);
  }

  private static byte[] method(String exchange, String routingKey, boolean mandatory) {
    byte[] to = text(exchange);
    byte[] key = text(routingKey);
    return ByteBuffer.allocate(3 * Short.BYTES + 1 + to.length + 1 + key.length + 1)
        .putShort(BASIC)
        .putShort(PUBLISH)
        .putShort((short) 0)
        .put((byte) to.length)
        .put(to)
        .put((byte) key.length)
        .put(key)
        .put(mandatory ? MANDATORY : 0)
        .array();
  }

  private static byte[] text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "an exchange and a routing key have at most 255 bytes, not " + bytes.length);
    }
    return bytes;
  }

  @Override
  public void writeTo(DataOutputStream to) throws IOException {
    head.writeTo(to);
    for (int at = 0; at < body.length; at += most) {
      int length = Math.min(most, body.length - at);
      begin(to, AMQP.FRAME_BODY);
      to.writeInt(length);
      to.write(body, at, length);
      to.writeByte(AMQP.FRAME_END);
    }
  }

  BasicProperties properties() {
    return properties;
  }

  byte[] body() {
    return body;
  }

  /** It was written: bodies may be large. */
  void forget() {
    properties = NO_PROPERTIES;
    body = NO_BODY;
  }
}
