package io.warren.internal.rabbit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.impl.Frame;
import com.rabbitmq.client.impl.Method;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written is what the client itself would write. */
class PublishFramesTest {
  private static final int CHANNEL = 517;
  private static final int FRAME_MAX = 4096;
  private static final BasicProperties ALL =
      new BasicProperties(
          "application/json",
          "gzip",
          Map.of("text", "grün", "list", List.of(1, "two"), "table", Map.of("n", 3L)),
          2,
          7,
          "correlation",
          "reply",
          "60000",
          "id-ß",
          new Date(1_700_000_000_000L),
          "type",
          "user",
          "app",
          "cluster");

  private final PublishFrames frames = new PublishFrames(CHANNEL);

  @Test
  void everyPropertyIsWritten() throws IOException {
    expectLikeTheClient("exchange", "key", true, ALL, body(10));
    expectLikeTheClient("exchange", "key", true, new BasicProperties(), body(10));
    expectLikeTheClient("exchange", "key", false, MessageProperties.PERSISTENT_BASIC, body(10));
  }

  @Test
  void eachPropertyIsWrittenAloneAndBesideOthers() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      expectLikeTheClient("exchange", "key", true, random(random), body(1));
    }
  }

  private static BasicProperties random(Random random) {
    BasicProperties.Builder some = new BasicProperties.Builder();
    Map<String, Object> headers = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      headers.put("h".repeat(random.nextInt(20)) + i, value(random));
    }
    return some.contentType(text(random))
        .contentEncoding(text(random))
        .headers(random.nextBoolean() ? headers : null)
        .deliveryMode(random.nextBoolean() ? 2 : null)
        .priority(random.nextBoolean() ? random.nextInt(256) : null)
        .correlationId(text(random))
        .replyTo(text(random))
        .expiration(text(random))
        .messageId(text(random))
        .timestamp(random.nextBoolean() ? new Date(random.nextLong() >> random.nextInt(64)) : null)
        .type(text(random))
        .userId(text(random))
        .appId(text(random))
        .clusterId(text(random))
        .build();
  }

  private static @Nullable String text(Random random) {
    return switch (random.nextInt(4)) {
      case 0, 1 -> null;
      case 2 -> "t".repeat(random.nextInt(256));
      default -> "straße \ud83d\ude00 \ud83d";
    };
  }

  private static @Nullable Object value(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> random.nextInt();
      case 1 -> random.nextLong();
      case 2 -> random.nextBoolean();
      case 3 -> 1.5;
      case 4 -> new byte[] {1, 2};
      case 5 -> List.of("a", 1);
      case 6 -> null;
      default -> "v".repeat(random.nextInt(300)) + "ß";
    };
  }

  @Test
  void eachMessageGoesWhereItIsToGo() throws IOException {
    expectLikeTheClient("exchange", "key", true, ALL, body(1));
    expectLikeTheClient("exchange", "key", false, ALL, body(2));
    expectLikeTheClient("exchange", "straße", false, ALL, body(3));
    expectLikeTheClient("", "straße", false, ALL, body(4));
    expectLikeTheClient("", "k".repeat(255), false, ALL, body(5));
  }

  @Test
  void aBodyHasAsManyFramesAsItNeeds() throws IOException {
    for (int length : new int[] {0, 1, FRAME_MAX - 9, FRAME_MAX - 8, FRAME_MAX - 7, 50_000}) {
      expectLikeTheClient("exchange", "key", true, ALL, body(length));
    }
  }

  @Test
  void withoutALimitABodyIsOneFrame() throws IOException {
    frames.encode("exchange", "key", true, ALL, body(50_000), 0);

    assertThat(written(frames))
        .isEqualTo(expected("exchange", "key", true, ALL, body(50_000), 50_000));
  }

  @Test
  void oneThatCannotBeEncodedLeavesNothingBehind() throws IOException {
    BasicProperties unknown =
        new BasicProperties.Builder().headers(Map.of("strange", new Object())).build();
    BasicProperties large =
        new BasicProperties.Builder().headers(Map.of("large", "x".repeat(FRAME_MAX))).build();
    BasicProperties longName =
        new BasicProperties.Builder().headers(Map.of("n".repeat(256), "x")).build();
    BasicProperties longId = new BasicProperties.Builder().messageId("i".repeat(256)).build();
    for (BasicProperties bad : List.of(unknown, large, longName, longId)) {
      assertThatThrownBy(() -> frames.encode("exchange", "bad", true, bad, body(3), FRAME_MAX))
          .isInstanceOf(IllegalArgumentException.class);
      expectLikeTheClient("exchange", "key", true, ALL, body(10));
    }
    assertThatThrownBy(
            () -> frames.encode("exchange", "k".repeat(256), true, ALL, body(3), FRAME_MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("255 bytes");
    expectLikeTheClient("exchange", "key", true, ALL, body(10));
  }

  private void expectLikeTheClient(
      String exchange, String key, boolean mandatory, BasicProperties properties, byte[] body)
      throws IOException {
    frames.encode(exchange, key, mandatory, properties, body, FRAME_MAX);
    assertThat(written(frames))
        .isEqualTo(expected(exchange, key, mandatory, properties, body, FRAME_MAX - 8));
  }

  private static byte[] expected(
      String exchange,
      String key,
      boolean mandatory,
      BasicProperties properties,
      byte[] body,
      int most)
      throws IOException {
    Method method =
        (Method)
            new AMQP.Basic.Publish.Builder()
                .exchange(exchange)
                .routingKey(key)
                .mandatory(mandatory)
                .build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(written(method.toFrame(CHANNEL)));
    bytes.writeBytes(written(properties.toFrame(CHANNEL, body.length)));
    for (int at = 0; at < body.length; at += most) {
      byte[] part = Arrays.copyOfRange(body, at, Math.min(body.length, at + most));
      bytes.writeBytes(written(new Frame(AMQP.FRAME_BODY, CHANNEL, ByteBuffer.wrap(part))));
    }
    return bytes.toByteArray();
  }

  private static byte[] written(Frame frame) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    frame.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static byte[] body(int length) {
    byte[] body = new byte[length];
    Arrays.fill(body, (byte) 'b');
    return body;
  }
}
