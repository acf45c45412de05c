package io.warren.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes AMQP's types byte by byte, also such as no client would write. Not thread-safe.
 *
 * @see <a href="https://www.rabbitmq.com/amqp-0-9-1-errata#section_3">RabbitMQ: types of fields</a>
 */
public final class AmqpBytes {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private interface Writing {
    void write() throws IOException;
  }

  private AmqpBytes write(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public byte[] written() {
    return bytes.toByteArray();
  }

  public int size() {
    return bytes.size();
  }

  public AmqpBytes octet(int value) {
    return write(() -> out.writeByte(value));
  }

  public AmqpBytes shortNumber(int value) {
    return write(() -> out.writeShort(value));
  }

  public AmqpBytes number(int value) {
    return write(() -> out.writeInt(value));
  }

  public AmqpBytes longNumber(long value) {
    return write(() -> out.writeLong(value));
  }

  public AmqpBytes raw(byte[] value) {
    return write(() -> out.write(value));
  }

  /** At most 255 bytes, whatever they are. */
  public AmqpBytes shortString(byte[] value) {
    return octet(value.length).raw(value);
  }

  public AmqpBytes shortString(String value) {
    return shortString(value.getBytes(StandardCharsets.UTF_8));
  }

  public AmqpBytes longString(byte[] value) {
    return number(value.length).raw(value);
  }

  public AmqpBytes longString(String value) {
    return longString(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A table or an array: what the inner part is, with its length before it. */
  public AmqpBytes nested(Consumer<AmqpBytes> inner) {
    AmqpBytes part = new AmqpBytes();
    inner.accept(part);
    return longString(part.written());
  }
}
