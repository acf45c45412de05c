package io.warren.internal.rabbit.client;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the properties that most messages have as the client does, byte for byte, in less than
 * half its time: it encodes each text of the headers twice. For one message, on one thread.
 *
 * @see <a href="https://www.rabbitmq.com/amqp-0-9-1-errata#section_3">AMQP 0-9-1 Errata: types of
 *     fields</a>
 */
final class UsualProperties {
  private static final int LONGEST_SHORT = 255;
  private static final int MILLIS = 1_000;

  /** Of the flags, that of the first property. */
  private static final int FIRST = 1 << 15;

  private final FrameBytes to;
  private int flags;
  private int flag = FIRST;

  private UsualProperties(FrameBytes to) {
    this.to = to;
  }

  /** False where there are others too: then nothing was written. */
  static boolean write(BasicProperties properties, FrameBytes to) {
    int begin = to.size();
    to.write(0);
    to.write(0);
    UsualProperties written = new UsualProperties(to);
    if (written.write(properties)) {
      to.flags(begin, written.flags);
      return true;
    }
    to.back(begin);
    return false;
  }

  /** In the order of the specification. */
  private boolean write(BasicProperties properties) {
    return text(properties.getContentType())
        && text(properties.getContentEncoding())
        && headers(properties.getHeaders())
        && octet(properties.getDeliveryMode())
        && octet(properties.getPriority())
        && text(properties.getCorrelationId())
        && text(properties.getReplyTo())
        && text(properties.getExpiration())
        && text(properties.getMessageId())
        && time(properties.getTimestamp())
        && text(properties.getType())
        && text(properties.getUserId())
        && text(properties.getAppId())
        && text(properties.getClusterId());
  }

  /** The next property is there. */
  private void present() {
    flags |= flag;
    flag >>= 1;
  }

  /** The next property is not there, and so it is written. */
  private boolean absent() {
    flag >>= 1;
    return true;
  }

  private boolean text(@Nullable String value) {
    if (value == null) {
      return absent();
    }
    present();
    return shortText(value);
  }

  private boolean octet(@Nullable Integer value) {
    if (value == null) {
      return absent();
    }
    present();
    to.write(value);
    return true;
  }

  @SuppressWarnings("JavaUtilDate") // what the client has of a timestamp
  private boolean time(@Nullable Date value) {
    if (value == null) {
      return absent();
    }
    present();
    to.writeLong(value.getTime() / MILLIS);
    return true;
  }

  private boolean headers(@Nullable Map<String, Object> headers) {
    if (headers == null) {
      return absent();
    }
    present();
    int length = to.size();
    to.writeInt(0);
    for (Map.Entry<String, Object> header : headers.entrySet()) {
      if (!shortText(header.getKey()) || !field(header.getValue())) {
        return false;
      }
    }
    to.length(length);
    return true;
  }

  private boolean field(@Nullable Object value) {
    if (value instanceof String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      to.write('S');
      to.writeInt(bytes.length);
      to.write(bytes, 0, bytes.length);
    } else if (value instanceof Long number) {
      to.write('l');
      to.writeLong(number);
    } else if (value instanceof Integer number) {
      to.write('I');
      to.writeInt(number);
    } else if (value instanceof Boolean flag) {
      to.write('t');
      to.write(flag ? 1 : 0);
    } else {
      return false;
    }
    return true;
  }

  private boolean shortText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_SHORT) {
      return false;
    }
    to.write(bytes.length);
    to.write(bytes, 0, bytes.length);
    return true;
  }
}
