package io.warren.testing;

import com.rabbitmq.client.ConnectionFactory;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what no client would write: properties are bytes as they come. Each publish waits for
 * its confirm. The broker closes the connection over what it cannot read; then the next publish
 * opens another. Not thread-safe.
 */
public final class RawPublisher implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int FRAME_OVERHEAD = 8;
  private static final int FRAME_END = 0xCE;

  private static final int METHOD = 1;
  private static final int HEADER = 2;
  private static final int BODY = 3;

  // Class and method in one number.
  private static final int CONNECTION_START = 0x000A_000A;
  private static final int CONNECTION_START_OK = 0x000A_000B;
  private static final int CONNECTION_TUNE = 0x000A_001E;
  private static final int CONNECTION_TUNE_OK = 0x000A_001F;
  private static final int CONNECTION_OPEN = 0x000A_0028;
  private static final int CONNECTION_OPEN_OK = 0x000A_0029;
  private static final int CONNECTION_CLOSE = 0x000A_0032;
  private static final int CHANNEL_OPEN = 0x0014_000A;
  private static final int CHANNEL_OPEN_OK = 0x0014_000B;
  private static final int CHANNEL_CLOSE = 0x0014_0028;
  private static final int BASIC_PUBLISH = 0x003C_0028;
  private static final int BASIC_ACK = 0x003C_0050;
  private static final int CONFIRM_SELECT = 0x0055_000A;
  private static final int CONFIRM_SELECT_OK = 0x0055_000B;

  private final ConnectionFactory address = new ConnectionFactory();
  private @Nullable Session session;

  /**
   * @param uri a broker's plain address, without TLS
   */
  public RawPublisher(String uri) {
    try {
      address.setUri(uri);
    } catch (Exception e) {
      throw new IllegalArgumentException(uri, e);
    }
  }

  /**
   * Publishes a message, and waits until the broker has it.
   *
   * @param properties the flags and the properties of a content header
   * @return null when it was confirmed; else how the broker refused it
   */
  public @Nullable String publish(
      String exchange, String routingKey, byte[] properties, byte[] body) {
    try {
      if (session == null) {
        session = new Session(address);
      }
      session.publish(exchange, routingKey, properties, body);
      return null;
    } catch (Refused | EOFException | SocketException e) {
      close();
      return String.valueOf(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("the test's own connection", e);
    }
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
      session = null;
    }
  }

  /** The broker has closed the channel or the connection, and says why. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(String why) {
      super(why);
    }
  }

  /** A connection with a channel that confirms. */
  private static final class Session {
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final int frameMax;

    Session(ConnectionFactory address) throws IOException {
      socket = new Socket(address.getHost(), address.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      in = new DataInputStream(socket.getInputStream());
      out = socket.getOutputStream();
      out.write(new byte[] {'A', 'M', 'Q', 'P', 0, 0, 9, 1});
      expect(CONNECTION_START);
      String login = "\0" + address.getUsername() + "\0" + address.getPassword();
      method(
          0,
          CONNECTION_START_OK,
          new AmqpBytes()
              .nested(noProperties -> {})
              .shortString("PLAIN")
              .longString(login)
              .shortString("en_US"));
      ByteBuffer limits = expect(CONNECTION_TUNE);
      int channels = limits.getShort();
      frameMax = limits.getInt();
      method(
          0,
          CONNECTION_TUNE_OK,
          new AmqpBytes().shortNumber(channels).number(frameMax).shortNumber(0));
      method(
          0,
          CONNECTION_OPEN,
          new AmqpBytes().shortString(address.getVirtualHost()).shortString("").octet(0));
      expect(CONNECTION_OPEN_OK);
      method(1, CHANNEL_OPEN, new AmqpBytes().shortString(""));
      expect(CHANNEL_OPEN_OK);
      method(1, CONFIRM_SELECT, new AmqpBytes().octet(0));
      expect(CONFIRM_SELECT_OK);
    }

    void publish(String exchange, String routingKey, byte[] properties, byte[] body)
        throws IOException {
      AmqpBytes frames = new AmqpBytes();
      AmqpBytes target = new AmqpBytes().shortNumber(0);
      target.shortString(exchange).shortString(routingKey).octet(0);
      frame(frames, METHOD, 1, new AmqpBytes().number(BASIC_PUBLISH).raw(target.written()));
      AmqpBytes header = new AmqpBytes().shortNumber(BASIC_PUBLISH >> 16).shortNumber(0);
      frame(frames, HEADER, 1, header.longNumber(body.length).raw(properties));
      ByteBuffer left = ByteBuffer.wrap(body);
      while (left.hasRemaining()) {
        byte[] part = new byte[Math.min(left.remaining(), frameMax - FRAME_OVERHEAD)];
        left.get(part);
        frame(frames, BODY, 1, new AmqpBytes().raw(part));
      }
      out.write(frames.written());
      expect(BASIC_ACK);
    }

    private void method(int channel, int method, AmqpBytes arguments) throws IOException {
      AmqpBytes frame = new AmqpBytes();
      frame(frame, METHOD, channel, new AmqpBytes().number(method).raw(arguments.written()));
      out.write(frame.written());
    }

    private static void frame(AmqpBytes to, int type, int channel, AmqpBytes payload) {
      to.octet(type).shortNumber(channel).longString(payload.written()).octet(FRAME_END);
    }

    /** The arguments of the next method, which must be this one. */
    private ByteBuffer expect(int method) throws IOException {
      int type = in.readUnsignedByte();
      in.readUnsignedShort();
      byte[] payload = new byte[in.readInt()];
      in.readFully(payload);
      in.readUnsignedByte();
      if (type != METHOD) {
        // A heartbeat, although none was asked for.
        return expect(method);
      }
      ByteBuffer arguments = ByteBuffer.wrap(payload);
      int got = arguments.getInt();
      if (got == CONNECTION_CLOSE || got == CHANNEL_CLOSE) {
        int code = arguments.getShort();
        byte[] text = new byte[Byte.toUnsignedInt(arguments.get())];
        arguments.get(text);
        throw new Refused(code + " " + new String(text, StandardCharsets.UTF_8));
      }
      if (got != method) {
        throw new Refused("the method " + Integer.toHexString(got));
      }
      return arguments;
    }

    void close() {
      try {
        socket.close();
      } catch (IOException ignored) {
        // Closed by the broker already.
      }
    }
  }
}
