package io.warren.internal.rabbit.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.impl.AMQImpl;
import com.rabbitmq.client.impl.Frame;
import io.warren.internal.wire.UnreadParts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client is given instead of what it could not read. */
class ReadableFramesTest {
  private static final long BODY = 10;

  private static Object nested(int depth) {
    Object value = "core";
    for (int i = 0; i < depth; i++) {
      value = i % 2 == 0 ? Map.of("k", value) : List.of(value);
    }
    return value;
  }

  private static BasicProperties.Builder properties(Map<String, Object> headers) {
    return new BasicProperties.Builder()
        .contentType("application/json")
        .headers(headers)
        .deliveryMode(2)
        .priority(7)
        .correlationId("c")
        .replyTo("r")
        .expiration("60000")
        .messageId("id")
        .type("order.placed")
        .userId("guest")
        .appId("app");
  }

  private static byte[] payload(BasicProperties properties) throws IOException {
    return properties.toFrame(1, BODY).getPayload();
  }

  private static BasicProperties read(byte[] payload) throws IOException {
    Frame frame = new Frame(AMQP.FRAME_HEADER, 1, payload);
    return (BasicProperties) AMQImpl.readContentHeaderFrom(frame.getInputStream());
  }

  private static void sameButHeaders(BasicProperties left, BasicProperties right) {
    assertThat(left.builder().headers(null).build())
        .isEqualTo(right.builder().headers(null).build());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32})
  void whatTheClientReadsIsLeftAsItIs(int depth) throws IOException {
    byte[] payload =
        payload(properties(Map.of("tree", nested(depth))).timestamp(new Date()).build());

    assertThat(ContentHeader.readable(payload, false)).isSameAs(payload);
    assertThat(read(payload).getHeaders()).containsKey("tree");
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 34, 60, 200})
  void aHeaderThatIsNestedTooDeepIsNamedAndTheOthersStay(int depth) throws IOException {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put("before", 1);
    headers.put("tree", nested(depth));
    headers.put("after", "x");
    BasicProperties sent = properties(headers).build();

    BasicProperties read = read(ContentHeader.readable(payload(sent), false));

    sameButHeaders(read, sent);
    assertThat(read.getHeaders()).containsOnlyKeys("before", "after", UnreadParts.HEADERS);
    assertThat(read.getHeaders().get(UnreadParts.HEADERS))
        .hasToString("header 'tree' is nested deeper than 32");
  }

  @Test
  void aTimestampBeyondMillisecondsIsLeftOut() throws IOException {
    BasicProperties sent = properties(Map.of("a", 1)).timestamp(new Date(7_000)).build();
    byte[] payload = payload(sent);
    replace(payload, 7L, 1L << 60);

    BasicProperties read = read(ContentHeader.readable(payload, false));

    sameButHeaders(read, sent.builder().timestamp(null).build());
    assertThat(read.getHeaders().get(UnreadParts.LEFT_OUT)).hasToString("timestamp");
    assertThat(read.getHeaders()).containsEntry("a", 1).doesNotContainKey(UnreadParts.HEADERS);
  }

  @Test
  void aTimeInAHeaderBeyondMillisecondsIsLeftOut() throws IOException {
    byte[] payload = payload(properties(Map.of("when", new Date(7_000))).build());
    replace(payload, 7L, Long.MIN_VALUE);

    BasicProperties read = read(ContentHeader.readable(payload, false));

    assertThat(read.getHeaders()).containsOnlyKeys(UnreadParts.LEFT_OUT);
    assertThat(read.getHeaders().get(UnreadParts.LEFT_OUT)).hasToString("header 'when'");
  }

  @Test
  void aKindThatNobodyKnowsEndsTheHeaders() throws IOException {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put("first", 1);
    headers.put("second", 2);
    byte[] payload = payload(properties(headers).build());
    int kind = indexOf(payload, "second") + "second".length();
    payload[kind] = '?';

    BasicProperties read = read(ContentHeader.readable(payload, false));

    sameButHeaders(read, properties(headers).build());
    assertThat(read.getHeaders()).containsOnlyKeys("first", UnreadParts.HEADERS);
  }

  @Test
  void propertiesThatLeadBeyondTheEndAreLeftOut() throws IOException {
    byte[] payload = payload(properties(Map.of("a", 1)).timestamp(new Date()).build());
    payload[14] = (byte) 255;

    BasicProperties read = read(ContentHeader.readable(payload, false));

    assertThat(read.getHeaders()).containsOnlyKeys(UnreadParts.HEADERS);
  }

  @Test
  void aForgedReportIsReplacedByTheTrueOne() throws IOException {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put(UnreadParts.HEADERS, 5);
    headers.put("tree", nested(40));

    BasicProperties read =
        read(ContentHeader.readable(payload(properties(headers).build()), false));

    assertThat(read.getHeaders().get(UnreadParts.HEADERS))
        .hasToString("header 'tree' is nested deeper than 32");
  }

  @Test
  void aBodyThatIsTooLargeIsSkippedAndItsSizeTold() throws IOException {
    BasicProperties sent = properties(Map.of("a", 1)).build();
    Socket broker =
        socketThatSends(
            new Frame(AMQP.FRAME_HEADER, 1, sent.toFrame(1, 300).getPayload()),
            new Frame(AMQP.FRAME_BODY, 1, new byte[200]),
            new Frame(AMQP.FRAME_BODY, 2, new byte[50]),
            new Frame(AMQP.FRAME_BODY, 1, new byte[100]),
            new Frame(AMQP.FRAME_BODY, 1, new byte[7]));
    ReadableFrames frames =
        new ReadableFrames(new GatheringSocket(broker), ForkJoinPool.commonPool(), 1 << 20, 300);

    byte[] header = frames.readFrame().getPayload();
    assertThat(ContentHeader.bodySize(header)).isZero();
    assertThat(read(header).getHeaders()).containsEntry(UnreadParts.BODY, 300L).containsKey("a");
    assertThat(frames.readFrame().getChannel()).isEqualTo(2);
    assertThat(frames.readFrame().getPayload()).hasSize(7);
  }

  private static Socket socketThatSends(Frame... frames) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream to = new DataOutputStream(bytes);
    for (Frame frame : frames) {
      to.writeByte(frame.getType());
      to.writeShort(frame.getChannel());
      to.writeInt(frame.getPayload().length);
      to.write(frame.getPayload());
      to.writeByte(AMQP.FRAME_END);
    }
    return new Socket() {
      @Override
      public InputStream getInputStream() {
        return new ByteArrayInputStream(bytes.toByteArray());
      }

      @Override
      public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
      }
    };
  }

  private static void replace(byte[] payload, long value, long with) {
    ByteBuffer bytes = ByteBuffer.wrap(payload);
    for (int at = 0; at <= payload.length - Long.BYTES; at++) {
      if (bytes.getLong(at) == value) {
        bytes.putLong(at, with);
        return;
      }
    }
    throw new AssertionError(value + " is not there");
  }

  private static int indexOf(byte[] payload, String text) {
    int at = new String(payload, StandardCharsets.ISO_8859_1).indexOf(text);
    assertThat(at).isPositive();
    return at;
  }
}
