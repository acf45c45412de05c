package io.warren.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.warren.observe.About;
import io.warren.observe.Content;
import io.warren.observe.Event;
import io.warren.observe.NextMessage;
import io.warren.observe.Outcome;
import io.warren.observe.Reason;
import io.warren.observe.Result;
import io.warren.observe.Shown;
import io.warren.testing.LogMessages;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryWriterTest {
  /** Of a payload, headers, a trace and a text, with what escaping makes of them. */
  private static final int MOST = 200 << 10;

  private static final Duration SHORT = Duration.ofNanos(1_234_567);
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");
  private static final Reason REASON =
      new Reason(
          "code",
          "text",
          withFewFrames(new IllegalStateException("outer", withFewFrames(new Exception("inner")))));

  private final EntryWriter writer = writer(true);

  private static EntryWriter writer(boolean payloads) {
    return new EntryWriter(new ContentWriter(payloads));
  }

  private static <E extends Exception> E withFewFrames(E exception) {
    exception.setStackTrace(Arrays.copyOf(exception.getStackTrace(), 3));
    return exception;
  }

  private JsonNode written(Event event) {
    Entries entries = new Entries(new Losses());
    assertThat(writer.write(event, entries)).isEqualTo(Entries.Added.WAITS);
    Lot lot = Objects.requireNonNull(entries.take());
    assertThat(lot.length()).isLessThan(MOST);
    Lots lots = new Lots("log", "key", "shop", "instance");
    return LogMessages.read(lots.message(NOW, lot, 2, 0, false).body()).get("entries").get(0);
  }

  private static About about(String id) {
    return new About(
        id, "p", "c", "r", "Orders", "placed", "shop", "placed", null, 0, "instance", NOW);
  }

  private static About inQueue() {
    return new About(
        "m", "p", "c", "r", "Orders", "placed", "shop", "placed", "orders", 2, "instance", NOW);
  }

  private static Content content(byte[] body) {
    return content(body, Map.of());
  }

  private static Content content(byte[] body, Map<String, Object> headers) {
    return new Content(
        body, "application/json", "gzip", headers, 3, SHORT, "replies", NOW, "other", null);
  }

  private static Content content(String body) {
    return content(body.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Event> events() {
    About out = about("m");
    About in = inQueue();
    Content content = content("{}");
    return Stream.of(
        new Event.Sent(out, content, SHORT),
        new Event.Delayed(out, content, NOW, SHORT),
        new Event.Scheduled(out, content, NOW, true, SHORT),
        new Event.SendFailed(out, content, REASON, SHORT),
        new Event.Requested(out, content, SHORT),
        new Event.Answered(out, "success", "", content, SHORT),
        new Event.Answered(out, "bad", "text", content, SHORT),
        new Event.RequestFailed(out, content, REASON, SHORT),
        new Event.Moved(out, Instant.MAX),
        new Event.Cancelled(out),
        new Event.Released(out, content, NOW),
        new Event.Deferred(out, REASON, 2, SHORT),
        new Event.Parked(out, REASON),
        new Event.Received(in, content, true, true, SHORT.negated()),
        new Event.Received(in, content, false, false, null),
        new Event.Handled(in, Result.SUCCESS, () -> content("[1]"), null, SHORT, SHORT, 1),
        new Event.Handled(
            in,
            new Result(Outcome.REJECT, REASON),
            null,
            new NextMessage("n", "m", "c", "t", "e", "k", Map.of("a", 1), () -> content("{}")),
            SHORT,
            SHORT,
            7),
        new Event.Replied(in, "success", content),
        new Event.ReplyGivenUp(in, "success", REASON),
        new Event.Retried(in, REASON, 1, 3, SHORT),
        new Event.Dead(in, REASON, true),
        new Event.Dropped(in),
        new Event.Held(in, REASON, SHORT),
        new Event.Acknowledged(in, SHORT),
        new Event.Returned(in, REASON),
        new Event.Replayed(in, content, "orders.dead"),
        new Event.Discarded(in, content, "orders.dead"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventIsAnEntryThatTheSchemaKnows(Event event) {
    JsonNode entry = written(event);

    assertThat(entry.get("message").asText()).isEqualTo("m");
    assertThat(entry.get("conversation").asText()).isEqualTo("c");
    assertThat(entry.has("cut")).isFalse();
    assertThat(entry.get("time").asLong()).isEqualTo(1_772_600_767_123_456L);
  }

  @Test
  void noKindOfEventIsForgotten() {
    assertThat(events().map(Object::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Event.class.getPermittedSubclasses()).collect(Collectors.toSet()));
  }

  @Test
  void durationsAreMicroseconds() {
    JsonNode entry = written(new Event.Acknowledged(inQueue(), SHORT));

    assertThat(entry.get("took").asLong()).isEqualTo(1_234);
  }

  @Test
  void eachEntrySaysWhereItHappenedWhateverTheOneBeforeItSaid() {
    About[] places = {
      at("Orders", "placed", "shop", null),
      at("Orders", "placed", "shop", "orders"),
      at("Orders", "placed", "shop", "orders"),
      at("Orders", "placed", null, "orders"),
      at("Orders", null, "shop", "orders"),
      at(null, "placed", "shop", "orders"),
      at("l".repeat(3_000), "placed", "shop", "orders"),
      at("l".repeat(3_000), "placed", "shop", "orders"),
      at(null, null, null, null),
      at("Orders \"a\"", "placed", "shop", "orders"),
    };
    for (About place : places) {
      for (int i = 0; i < 2; i++) {
        JsonNode entry = written(new Event.Cancelled(place));
        assertThat(text(entry, "contract")).isEqualTo(shown(place.contract()));
        assertThat(text(entry, "type")).isEqualTo(place.type());
        assertThat(text(entry, "exchange")).isEqualTo(place.exchange());
        assertThat(text(entry, "queue")).isEqualTo(place.queue());
        assertThat(cut(entry)).hasSize("l".repeat(3_000).equals(place.contract()) ? 1 : 0);
      }
    }
  }

  private static About at(
      @Nullable String contract,
      @Nullable String type,
      @Nullable String exchange,
      @Nullable String queue) {
    return new About("m", "p", "c", "r", contract, type, exchange, "k", queue, 1, "instance", NOW);
  }

  private static @Nullable String shown(@Nullable String name) {
    return name == null ? null : name.substring(0, Math.min(EntryJson.NAME, name.length()));
  }

  private static @Nullable String text(JsonNode entry, String field) {
    return entry.path(field).textValue();
  }

  private JsonNode sent(Content content) {
    return written(new Event.Sent(about("m"), content, SHORT));
  }

  private static List<String> cut(JsonNode entry) {
    return IntStream.range(0, entry.path("cut").size())
        .mapToObj(i -> entry.get("cut").get(i).asText())
        .toList();
  }

  @Test
  void aLargePayloadIsCutBetweenCharacters() {
    JsonNode entry = sent(content("a" + "\u00e4".repeat(5 << 20)));

    assertThat(entry.get("content").get("size").asInt()).isEqualTo((10 << 20) + 1);
    assertThat(entry.get("content").get("text").asText())
        .isEqualTo("a" + "\u00e4".repeat((64 << 10) / 2 - 1));
    assertThat(cut(entry)).containsExactly("payload");
  }

  @Test
  void aBinaryPayloadIsBase64() {
    byte[] body = new byte[1_000];
    new Random(1).nextBytes(body);

    JsonNode entry = sent(content(body));

    assertThat(entry.get("content").get("base64").asText())
        .isEqualTo(java.util.Base64.getEncoder().encodeToString(body));
    assertThat(entry.has("cut")).isFalse();
  }

  @Test
  void aLargeBinaryPayloadIsCut() {
    JsonNode entry = sent(content(new byte[10 << 20]));

    assertThat(entry.get("content").get("size").asInt()).isEqualTo(10 << 20);
    assertThat(cut(entry)).containsExactly("payload");
  }

  @Test
  void whatIsNoJsonIsTextAllTheSame() {
    JsonNode entry = sent(content("{\"a\": \n\t\"\\ <"));

    assertThat(entry.get("content").get("text").asText()).isEqualTo("{\"a\": \n\t\"\\ <");
  }

  @Test
  void tenThousandPropertiesAreCut() {
    String json =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"property" + i + "\":" + i)
            .collect(Collectors.joining(",", "{", "}"));

    JsonNode entry = sent(content(json));

    assertThat(json).startsWith(entry.get("content").get("text").asText());
    assertThat(cut(entry)).containsExactly("payload");
  }

  @Test
  void aStackTraceOfAMegabyteKeepsTheTopOfEachCause() {
    Throwable deep = new IllegalArgumentException("the root");
    for (int i = 0; i < 5; i++) {
      deep = new IllegalStateException("cause " + i + " " + "x".repeat(200_000), deep);
      StackTraceElement[] frames = new StackTraceElement[2_000];
      Arrays.fill(frames, new StackTraceElement("some.Class", "method" + i, "Class.java", i));
      deep.setStackTrace(frames);
    }

    JsonNode entry =
        written(new Event.Dead(inQueue(), new Reason("undecodable", "text", deep), false));

    String trace = entry.get("failure").get("trace").asText();
    assertThat(trace).hasSizeLessThanOrEqualTo(16 << 10).contains("cause 4", "method4");
    assertThat(cut(entry)).containsExactly("trace");
  }

  @Test
  void causesInACircleAndTextsThatFailEnd() {
    Exception first =
        new Exception("first") {
          private static final long serialVersionUID = 1L;

          @Override
          public String getMessage() {
            throw new UncheckedIOException(new java.io.IOException("no message"));
          }
        };
    Exception second = new Exception("second", first);
    first.initCause(second);

    JsonNode entry =
        written(new Event.Dead(inQueue(), new Reason("undecodable", "text", second), false));

    assertThat(entry.get("failure").get("trace").asText()).contains("second").contains("Caused by");
    assertThat(cut(entry)).containsExactly("trace");
  }

  @Test
  void aHeaderTableOfAHundredKilobytesIsCut() {
    Map<String, Object> headers = new LinkedHashMap<>();
    for (int i = 0; i < 1_000; i++) {
      headers.put("header" + i, "v".repeat(100));
    }

    JsonNode entry = sent(content("{}".getBytes(StandardCharsets.UTF_8), headers));

    assertThat(entry.get("content").get("headers").get("header0").asText()).hasSize(100);
    assertThat(entry.get("content").get("headers").toString()).hasSizeLessThan(10 << 10);
    assertThat(cut(entry)).containsExactly("headers");
  }

  @Test
  void oneHeaderOfAHundredKilobytesIsCut() {
    JsonNode entry = sent(content(new byte[0], Map.of("large", "v".repeat(100 << 10))));

    assertThat(entry.get("content").get("headers").get("large").asText()).hasSizeLessThan(8 << 10);
    assertThat(cut(entry)).containsExactly("headers");
  }

  @Test
  void headersOfEveryKindAreShown() {
    Map<String, Object> headers = new HashMap<>();
    headers.put("nothing", null);
    headers.put("flag", true);
    headers.put("byte", (byte) 1);
    headers.put("decimal", new BigDecimal("1E+1000000"));
    headers.put("double", Double.NaN);
    headers.put("date", new Date(0));
    headers.put("list", Arrays.asList(1L, null, List.of("a")));
    headers.put("table", Map.of("inner", Map.of("x", new byte[] {0})));
    headers.put("warren-parent-id", "told elsewhere");

    JsonNode shown = sent(content(new byte[0], headers)).get("content").get("headers");

    assertThat(shown.get("nothing").isNull()).isTrue();
    assertThat(shown.get("decimal").asText()).isEqualTo("1E+1000000");
    assertThat(shown.get("double").asText()).isEqualTo("NaN");
    assertThat(shown.get("date").asText()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(shown.get("list").toString()).isEqualTo("[1,null,[\"a\"]]");
    assertThat(shown.get("table").toString())
        .isEqualTo("{\"inner\":{\"x\":{\"base64\":\"AA==\"}}}");
    assertThat(shown.has("warren-parent-id")).isFalse();
  }

  @Test
  void headersInHeadersHaveAnEnd() {
    Object deep = "bottom";
    for (int i = 0; i < 1_000; i++) {
      deep = i % 2 == 0 ? List.of(deep) : Map.of("k", deep);
    }

    assertThat(cut(sent(content(new byte[0], Map.of("deep", deep))))).containsExactly("headers");
  }

  @Test
  void aTextWithHalfACharacterIsWritten() {
    JsonNode entry =
        written(
            new Event.SendFailed(
                about("m\ud83d"), content(""), new Reason("code", "a\udc00b", null), SHORT));

    assertThat(entry.get("message").asText()).isEqualTo("m?");
    assertThat(entry.get("failure").get("text").asText()).isEqualTo("a?b");
  }

  @Test
  void aTraceIsInTheEntryOfTheHandlerAlone() {
    Reason thrown = new Reason("exception", "text", new Exception("thrown"));
    Result failure = new Result(Outcome.FAILURE, thrown);

    JsonNode handled = written(new Event.Handled(inQueue(), failure, null, null, SHORT, SHORT, 1));
    JsonNode dead = written(new Event.Dead(inQueue(), thrown, false));

    assertThat(handled.get("failure").has("trace")).isTrue();
    assertThat(dead.get("failure").has("trace")).isFalse();
  }

  @Test
  void whatCannotBeWrittenIsNamedAllTheSame() {
    whatThrowsIsNamedAllTheSame(
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("no text");
          }
        });
    whatThrowsIsNamedAllTheSame(
        new Object() {
          @Override
          public String toString() {
            throw new StackOverflowError();
          }
        });
  }

  private void whatThrowsIsNamedAllTheSame(Object failing) {

    JsonNode entry = sent(content(new byte[0], Map.of("failing", failing)));

    assertThat(entry.get("message").asText()).isEqualTo("m");
    assertThat(cut(entry)).containsExactly("entry");
  }

  @Test
  void aReplyThatCannotBeWrittenIsLeftOut() {
    JsonNode entry =
        written(
            new Event.Handled(
                inQueue(),
                Result.SUCCESS,
                () -> {
                  throw new StackOverflowError("a mapper's");
                },
                null,
                SHORT,
                SHORT,
                1));

    assertThat(entry.get("reply").isEmpty()).isTrue();
    assertThat(cut(entry)).containsExactly("payload");
  }

  @Test
  void whatNoSenderHasBuiltIsNamedWithoutItsPayload() {
    NextMessage next = new NextMessage("n", "m", "c", "t", "e", "k", Map.of(), null);
    JsonNode entry =
        written(new Event.Handled(inQueue(), Result.SUCCESS, null, next, SHORT, SHORT, 1));

    assertThat(entry.get("next").get("message").asText()).isEqualTo("n");
    assertThat(entry.get("next").has("text")).isFalse();
    assertThat(cut(entry)).containsExactly("payload");
  }

  @Test
  void aLongIdIsCut() {
    JsonNode entry = written(new Event.Cancelled(about("m".repeat(100_000))));

    assertThat(entry.get("message").asText()).hasSize(1_024);
    assertThat(cut(entry)).containsExactly("message");
  }

  @Test
  void whatIsMaskedIsShownAsItsMaskSays() {
    Content masked =
        new Content(
            "secret".getBytes(StandardCharsets.UTF_8),
            null,
            null,
            Map.of(),
            null,
            null,
            null,
            null,
            null,
            (content, most) -> new Shown("masked", true));
    NextMessage next = new NextMessage("n", "m", "c", "t", "e", "k", Map.of(), () -> masked);

    JsonNode sent = sent(masked);
    JsonNode handled =
        written(new Event.Handled(inQueue(), Result.SUCCESS, () -> masked, next, SHORT, SHORT, 1));

    assertThat(sent.get("content").get("text").asText()).isEqualTo("masked");
    assertThat(sent.get("content").get("size").asInt()).isEqualTo(6);
    assertThat(cut(sent)).containsExactly("payload");
    assertThat(handled.get("reply").get("text").asText()).isEqualTo("masked");
    assertThat(handled.get("next").get("text").asText()).isEqualTo("masked");
    assertThat(sent.toString() + handled).doesNotContain("secret");
  }
}
