package io.warren.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.warren.PayloadException;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent is what arrives, or nothing is sent. */
class EveryValueTest {
  private static final Codec CODEC = JacksonCodec.withDefaults();
  private static final char HALF = '\uD83D';

  enum State {
    OPEN,
    PAID
  }

  record Numbers(byte b, short s, int i, long l, float f, double d, char c, boolean flag) {}

  record Boxes(Byte b, Short s, Integer i, Long l, Float f, Double d, Character c, Boolean flag) {}

  record Line(String article, int count, Optional<String> note, List<OptionalInt> sizes) {}

  record Parcel(String id, Optional<String> note, OptionalInt weight) {}

  record Page<T>(List<T> items, Map<State, Map<LocalDate, T>> index) {}

  record German(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate day) {}

  record Nothing() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Pet permits Cat, Dog {}

  record Cat(byte lives, double weight) implements Pet {}

  record Dog(String name) implements Pet {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  interface ByClass {}

  record Loaded(int i) implements ByClass {}

  static Stream<Arguments> whatArrives() {
    Stream.Builder<Arguments> all = Stream.builder();
    add(all, PayloadType.of(byte.class), Byte.MIN_VALUE, Byte.MAX_VALUE);
    add(all, PayloadType.of(short.class), Short.MIN_VALUE, Short.MAX_VALUE);
    add(all, PayloadType.of(int.class), Integer.MIN_VALUE, 0, Integer.MAX_VALUE);
    add(all, PayloadType.of(long.class), Long.MIN_VALUE, 9_007_199_254_740_993L, Long.MAX_VALUE);
    add(all, PayloadType.of(float.class), 0.1f, -0.0f, Float.MIN_VALUE, Float.MAX_VALUE, 16777216f);
    add(
        all,
        PayloadType.of(double.class),
        0.1,
        -0.0,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        9007199254740993.0,
        1e22);
    add(all, PayloadType.of(char.class), 'a', '\0', '"', '\u00e9', '\u2028', '\uFFFF');
    add(all, PayloadType.of(boolean.class), true, false);
    add(all, PayloadType.of(String.class), "", " ", "\0\"\\\n\u2028", "h\u00e9 \uD83D\uDE00", "1");
    add(
        all,
        PayloadType.of(BigDecimal.class),
        new BigDecimal("12345678901234567890.123456789"),
        new BigDecimal("100.10"),
        new BigDecimal("1E+3"),
        new BigDecimal("1E-400"),
        new BigDecimal("-1E+400"),
        new BigDecimal("0.00"),
        new BigDecimal("1E+2147483647"));
    add(
        all,
        PayloadType.of(BigInteger.class),
        BigInteger.TEN.pow(40).negate(),
        // A key of 8192 bits.
        BigInteger.ONE.shiftLeft(8192));
    add(all, PayloadType.of(byte[].class), new byte[] {0, 1, -1}, new byte[0]);
    add(all, PayloadType.of(char[].class), "ab\uD83D\uDE00".toCharArray());
    add(all, PayloadType.of(int[].class), new int[] {1, Integer.MIN_VALUE});
    add(all, PayloadType.of(double[].class), new double[] {0.1, Double.MAX_VALUE});
    add(all, PayloadType.of(Integer[].class), (Object) new Integer[] {1, null});
    add(all, PayloadType.of(State.class), State.PAID);
    add(all, PayloadType.of(UUID.class), new UUID(0, 0), UUID.randomUUID());
    add(all, PayloadType.of(URI.class), URI.create("a:b?c=%20"), URI.create(""));
    add(
        all,
        PayloadType.of(Locale.class),
        Locale.ROOT,
        Locale.GERMANY,
        Locale.forLanguageTag("zh-Hans-CN"));
    add(all, PayloadType.of(Currency.class), Currency.getInstance("EUR"));
    add(all, PayloadType.of(TimeZone.class), TimeZone.getTimeZone("Europe/Berlin"));
    add(all, PayloadType.of(File.class), new File("a/b"), new File("/a"));
    add(all, PayloadType.of(Path.class), Path.of("a/b"), Path.of("/a/b"), Path.of(""));
    add(
        all,
        PayloadType.of(Numbers.class),
        new Numbers((byte) -1, (short) 2, 3, 4, 0.5f, 0.25, 'x', true));
    add(
        all,
        PayloadType.of(Boxes.class),
        new Boxes(null, null, null, null, null, null, null, null));
    add(all, PayloadType.of(Nothing.class), new Nothing());
    times(all);
    nested(all);
    return all.build();
  }

  private static void times(Stream.Builder<Arguments> all) {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    LocalDateTime twice = LocalDateTime.parse("2026-10-25T02:30:00.000000001");
    add(
        all,
        PayloadType.of(Instant.class),
        Instant.EPOCH,
        Instant.MIN,
        Instant.MAX,
        Instant.parse("2026-01-02T03:04:05.123456789Z"));
    add(all, PayloadType.of(LocalDate.class), LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH);
    add(
        all,
        PayloadType.of(LocalTime.class),
        LocalTime.MIN,
        LocalTime.MAX,
        LocalTime.NOON,
        LocalTime.of(1, 2, 3));
    add(all, PayloadType.of(LocalDateTime.class), LocalDateTime.MIN, LocalDateTime.MAX, twice);
    add(
        all,
        PayloadType.of(OffsetDateTime.class),
        OffsetDateTime.MIN,
        OffsetDateTime.MAX,
        OffsetDateTime.of(twice, ZoneOffset.ofHoursMinutes(5, 45)),
        OffsetDateTime.of(twice, ZoneOffset.ofHoursMinutesSeconds(0, 53, 28)),
        OffsetDateTime.of(twice, ZoneOffset.UTC));
    add(
        all,
        PayloadType.of(ZonedDateTime.class),
        ZonedDateTime.ofLocal(twice, berlin, ZoneOffset.ofHours(1)),
        ZonedDateTime.ofLocal(twice, berlin, ZoneOffset.ofHours(2)),
        ZonedDateTime.of(twice, ZoneOffset.UTC),
        ZonedDateTime.of(twice, ZoneOffset.ofHours(-3)),
        ZonedDateTime.of(twice, ZoneId.of("UTC")),
        ZonedDateTime.of(twice, ZoneId.of("GMT")),
        ZonedDateTime.of(twice, ZoneId.of("Z")),
        ZonedDateTime.of(twice, ZoneId.of("Etc/GMT+12")),
        ZonedDateTime.of(LocalDateTime.MAX, ZoneId.of("UTC+02:00")),
        ZonedDateTime.of(LocalDateTime.MIN.plusDays(1), berlin));
    add(
        all,
        PayloadType.of(OffsetTime.class),
        OffsetTime.MIN,
        OffsetTime.MAX,
        OffsetTime.of(LocalTime.NOON, ZoneOffset.UTC));
    add(
        all,
        PayloadType.of(Duration.class),
        Duration.ZERO,
        Duration.ofSeconds(Long.MIN_VALUE),
        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
        Duration.ofNanos(-1));
    add(
        all,
        PayloadType.of(Period.class),
        Period.ZERO,
        Period.of(Integer.MIN_VALUE, Integer.MAX_VALUE, -1));
    add(
        all,
        PayloadType.of(Year.class),
        Year.of(5),
        Year.of(-5),
        Year.of(2026),
        Year.of(12_345),
        Year.of(Year.MAX_VALUE),
        Year.of(Year.MIN_VALUE));
    add(
        all,
        PayloadType.of(YearMonth.class),
        YearMonth.of(2026, 1),
        YearMonth.of(5, 12),
        YearMonth.of(Year.MAX_VALUE, 12),
        YearMonth.of(Year.MIN_VALUE, 1));
    add(all, PayloadType.of(MonthDay.class), MonthDay.of(2, 29));
    add(all, PayloadType.of(DayOfWeek.class), DayOfWeek.SUNDAY);
    add(all, PayloadType.of(ZoneId.class), berlin, ZoneOffset.UTC, ZoneId.of("UTC"));
    add(all, PayloadType.of(ZoneOffset.class), ZoneOffset.MAX, ZoneOffset.UTC);
    add(all, PayloadType.of(Date.class), new Date(0), new Date(1_767_323_045_678L), new Date(-1));
    add(all, PayloadType.of(Timestamp.class), new Timestamp(1_767_323_045_678L));
    add(
        all,
        PayloadType.of(Calendar.class),
        new GregorianCalendar(TimeZone.getTimeZone("Asia/Kathmandu")),
        new GregorianCalendar(TimeZone.getTimeZone("UTC")));
    add(
        all,
        PayloadType.of(GregorianCalendar.class),
        new GregorianCalendar(TimeZone.getTimeZone("GMT+01:00")));
    add(all, PayloadType.of(German.class), new German(LocalDate.of(2026, 2, 3)));
  }

  private static void nested(Stream.Builder<Arguments> all) {
    add(
        all,
        PayloadType.of(Parcel.class),
        new Parcel("1", Optional.of("fragile"), OptionalInt.empty()),
        new Parcel("1", Optional.empty(), OptionalInt.of(0)));
    add(all, new PayloadType<Optional<String>>() {}, Optional.of(""), Optional.empty());
    add(all, PayloadType.of(OptionalInt.class), OptionalInt.of(Integer.MIN_VALUE));
    add(all, PayloadType.of(OptionalLong.class), OptionalLong.of(Long.MAX_VALUE));
    add(all, PayloadType.of(OptionalDouble.class), OptionalDouble.of(0.1), OptionalDouble.empty());
    Line line =
        new Line(
            "x", 2, Optional.of("\uD83D\uDE00"), List.of(OptionalInt.of(1), OptionalInt.empty()));
    EnumMap<State, Map<LocalDate, Line>> index = new EnumMap<>(State.class);
    index.put(State.PAID, Map.of(LocalDate.MAX, line));
    add(all, new PayloadType<Page<Line>>() {}, new Page<>(List.of(line, line), index));
    add(all, new PayloadType<Map<Year, Integer>>() {}, Map.of(Year.of(5), 1, Year.of(12_345), 2));
    add(all, new PayloadType<Map<Instant, Integer>>() {}, Map.of(Instant.MAX, 1, Instant.EPOCH, 2));
    add(
        all,
        new PayloadType<Map<ZonedDateTime, Integer>>() {},
        Map.of(ZonedDateTime.of(LocalDateTime.MAX, ZoneId.of("Asia/Tokyo")), 1));
    add(all, new PayloadType<Map<BigDecimal, Integer>>() {}, Map.of(new BigDecimal("1.10"), 1));
    add(all, new PayloadType<Map<Character, Integer>>() {}, Map.of('a', 1));
    add(all, new PayloadType<Map<UUID, Set<Duration>>>() {}, Map.of(new UUID(1, 2), Set.of()));
    add(all, new PayloadType<List<List<Long>>>() {}, List.of(List.of(Long.MAX_VALUE), List.of()));
    add(all, new PayloadType<List<Pet>>() {}, List.of(new Cat((byte) 9, 0.1), new Dog("d")));
    Map<String, Object> untyped = new LinkedHashMap<>();
    untyped.put("price", new BigDecimal("12345678901234567890.123456789"));
    untyped.put("rate", new BigDecimal("100.10"));
    untyped.put("large", BigInteger.TEN.pow(30));
    untyped.put("long", Long.MAX_VALUE);
    untyped.put("int", 1);
    untyped.put("list", Arrays.asList("a", true, null, new BigDecimal("1.50")));
    add(all, new PayloadType<Map<String, Object>>() {}, untyped);
    add(all, PayloadType.of(Object.class), untyped);
    add(
        all,
        PayloadType.of(JsonNode.class),
        JsonNodeFactory.instance
            .objectNode()
            .put("price", new BigDecimal("12345678901234567890.123456789"))
            .put("rate", new BigDecimal("100.10"))
            .put("large", BigInteger.TEN.pow(30)));
    all.add(Arguments.of(PayloadType.of(Object.class), deep(900)));
  }

  private static Object deep(int depth) {
    Object value = "end";
    for (int i = 0; i < depth; i++) {
      value = i % 2 == 0 ? List.of(value) : Map.of("next", value);
    }
    return value;
  }

  @ParameterizedTest
  @MethodSource
  void whatArrives(PayloadType<Object> type, Object value) {
    byte[] json = CODEC.encoder(type).encode(value);

    assertThat(CODEC.decoder(type).decode(json)).as(new String(json, UTF_8)).isEqualTo(value);
  }

  static Stream<Arguments> whatIsNotSent() {
    Stream.Builder<Arguments> all = Stream.builder();
    String half = "hi " + HALF;
    add(all, PayloadType.of(String.class), half, "" + HALF, "\uDE00\uD83D", half + "\\u0041");
    add(all, PayloadType.of(char.class), HALF);
    add(all, PayloadType.of(char[].class), half.toCharArray());
    add(all, new PayloadType<Map<String, Integer>>() {}, Map.of(half, 1));
    add(all, new PayloadType<List<Map<String, Object>>>() {}, List.of(Map.of("a", half)));
    add(all, new PayloadType<Optional<String>>() {}, Optional.of(half));
    add(
        all,
        PayloadType.of(JsonNode.class),
        JsonNodeFactory.instance.objectNode().put("a", half),
        JsonNodeFactory.instance.numberNode(Double.NaN));
    for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      add(all, PayloadType.of(double.class), none);
      add(all, PayloadType.of(float.class), (float) none);
      add(all, PayloadType.of(double[].class), new double[] {none});
      add(all, PayloadType.of(float[].class), new float[] {(float) none});
      add(all, PayloadType.of(OptionalDouble.class), OptionalDouble.of(none));
      add(all, PayloadType.of(Object.class), Map.of("a", none));
    }
    add(all, PayloadType.of(BigInteger.class), BigInteger.TEN.pow(20_000));
    add(all, PayloadType.of(BigDecimal.class), new BigDecimal(BigInteger.TEN.pow(20_000), 3));
    add(all, PayloadType.of(Object.class), Map.of("a".repeat(20_000), 1), deep(5_000));
    Map<Object, Integer> same = new HashMap<>(Map.of(1, 1, "1", 2));
    add(all, new PayloadType<Map<Object, Integer>>() {}, same);
    Map<String, Integer> withoutName = new HashMap<>();
    withoutName.put(null, 1);
    add(all, new PayloadType<Map<String, Integer>>() {}, withoutName);
    Timestamp nanos = new Timestamp(0);
    nanos.setNanos(1);
    add(all, PayloadType.of(Timestamp.class), nanos);
    add(all, PayloadType.of(Date.class), new Date(Long.MAX_VALUE), new Date(Long.MIN_VALUE));
    add(all, PayloadType.of(Pattern.class), Pattern.compile("a", Pattern.CASE_INSENSITIVE));
    add(all, PayloadType.of(File.class), new File(""));
    add(all, PayloadType.of(BitSet.class), BitSet.valueOf(new long[] {5}));
    add(all, PayloadType.of(Object.class), Map.of("bits", BitSet.valueOf(new long[] {5})));
    add(all, PayloadType.of(Object.class), new Random(1), new Object());
    return all.build();
  }

  @ParameterizedTest
  @MethodSource
  void whatIsNotSent(PayloadType<Object> type, Object value) {
    Codec.Encoder<Object> encoder = new PayloadCodec(CODEC).encoder(type);

    assertThatThrownBy(() -> encoder.encode(value)).isInstanceOf(PayloadException.class);
  }

  static Stream<Arguments> whatIsNotRead() {
    return Stream.of(
        Arguments.of(Numbers.class, "i", "1.99"),
        Arguments.of(Numbers.class, "i", "1.0"),
        Arguments.of(Numbers.class, "i", "3000000000"),
        Arguments.of(Numbers.class, "i", "\"1\""),
        Arguments.of(Numbers.class, "i", "\"\""),
        Arguments.of(Numbers.class, "i", "null"),
        Arguments.of(Numbers.class, "i", "true"),
        Arguments.of(Numbers.class, "i", "[1]"),
        Arguments.of(Numbers.class, "b", "200"),
        Arguments.of(Numbers.class, "b", "-129"),
        Arguments.of(Numbers.class, "b", "1.5"),
        Arguments.of(Numbers.class, "s", "32768"),
        Arguments.of(Numbers.class, "l", "9.007199254740993e15"),
        Arguments.of(Numbers.class, "l", "9223372036854775808"),
        Arguments.of(Numbers.class, "l", "\"12\""),
        Arguments.of(Numbers.class, "f", "1e39"),
        Arguments.of(Numbers.class, "f", "\"0.5\""),
        Arguments.of(Numbers.class, "d", "1e400"),
        Arguments.of(Numbers.class, "d", "\"NaN\""),
        Arguments.of(Numbers.class, "d", "\"\""),
        Arguments.of(Numbers.class, "d", "null"),
        Arguments.of(Numbers.class, "c", "65"),
        Arguments.of(Numbers.class, "c", "\"\""),
        Arguments.of(Numbers.class, "c", "\"ab\""),
        Arguments.of(Numbers.class, "c", "\"\\ud83d\""),
        Arguments.of(Numbers.class, "c", "null"),
        Arguments.of(Numbers.class, "flag", "2"),
        Arguments.of(Numbers.class, "flag", "1"),
        Arguments.of(Numbers.class, "flag", "\"true\""),
        Arguments.of(Numbers.class, "flag", "\"\""),
        Arguments.of(Numbers.class, "flag", "null"),
        Arguments.of(Boxes.class, "i", "1.5"),
        Arguments.of(Boxes.class, "i", "\"\""),
        Arguments.of(Boxes.class, "b", "128"),
        Arguments.of(Boxes.class, "l", "1.5"),
        Arguments.of(Boxes.class, "f", "1e39"),
        Arguments.of(Boxes.class, "d", "1e400"),
        Arguments.of(Boxes.class, "d", "\"\""),
        Arguments.of(Boxes.class, "c", "65"),
        Arguments.of(Boxes.class, "flag", "0"),
        Arguments.of(Boxes.class, "flag", "\"\""),
        Arguments.of(Line.class, "article", "1"),
        Arguments.of(Line.class, "article", "1.5"),
        Arguments.of(Line.class, "article", "true"),
        Arguments.of(Line.class, "note", "1"),
        Arguments.of(Parcel.class, "weight", "1.5"),
        Arguments.of(Parcel.class, "weight", "\"1\""),
        Arguments.of(Parcel.class, "weight", "\"\""),
        Arguments.of(Parcel.class, "weight", "3000000000"),
        Arguments.of(Parcel.class, "id", "{}"),
        Arguments.of(Parcel.class, "id", "[\"1\"]"),
        Arguments.of(Others.class, "state", "1"),
        Arguments.of(Others.class, "state", "\"1\""),
        Arguments.of(Others.class, "state", "\"\""),
        Arguments.of(Others.class, "state", "\"CLOSED\""),
        Arguments.of(Others.class, "day", "\"2026-01-02T10:00:00\""),
        Arguments.of(Others.class, "day", "\"2026-02-30\""),
        Arguments.of(Others.class, "day", "\"\""),
        Arguments.of(Others.class, "time", "\"2026-01-02T10:00:00Z\""),
        Arguments.of(Others.class, "time", "\"2026-01-02T10:00:00+01:00\""),
        Arguments.of(Others.class, "instant", "\"\""),
        Arguments.of(Others.class, "instant", "\"2026-01-02\""),
        Arguments.of(Others.class, "date", "\"2026-02-30T00:00:00Z\""),
        Arguments.of(Others.class, "date", "\"\""),
        Arguments.of(Others.class, "id", "\"\""),
        Arguments.of(Others.class, "parcel", "\"\""),
        Arguments.of(Others.class, "parcel", "[]"),
        Arguments.of(Others.class, "names", "\"a\""),
        Arguments.of(Others.class, "names", "[1]"),
        Arguments.of(Others.class, "big", "1.5"),
        Arguments.of(Others.class, "big", "\"1\""),
        Arguments.of(Others.class, "decimal", "\"1.5\""),
        Arguments.of(Others.class, "decimal", "\"\""),
        Arguments.of(Others.class, "doubles", "[1e400]"),
        Arguments.of(Others.class, "ints", "[1.5]"),
        Arguments.of(Others.class, "ints", "[null]"),
        Arguments.of(Others.class, "type", "\"java.lang.String\""));
  }

  record Others(
      State state,
      LocalDate day,
      LocalDateTime time,
      Instant instant,
      Date date,
      UUID id,
      Parcel parcel,
      List<String> names,
      BigInteger big,
      BigDecimal decimal,
      double[] doubles,
      int[] ints,
      Class<?> type) {}

  @ParameterizedTest
  @MethodSource
  void whatIsNotRead(Class<?> type, String property, String value) {
    assertThatThrownBy(() -> decode(type, "{\"" + property + "\":" + value + "}"))
        .isInstanceOf(PayloadException.class)
        .hasMessageStartingWith("the body is not a " + type.getName() + " in JSON: at " + property);
  }

  @Test
  void whatIsMissingIsAbsentAndNoPrimitive() {
    assertThat(decode(Parcel.class, "{\"id\":\"1\"}"))
        .isEqualTo(new Parcel("1", Optional.empty(), OptionalInt.empty()));
    assertThat(decode(Parcel.class, "{\"id\":\"1\",\"note\":null,\"weight\":null}"))
        .isEqualTo(new Parcel("1", Optional.empty(), OptionalInt.empty()));
    assertThat(decode(Boxes.class, "{}"))
        .isEqualTo(new Boxes(null, null, null, null, null, null, null, null));
    assertThatThrownBy(() -> decode(Line.class, "{\"article\":\"a\"}"))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("at count: ");
  }

  @Test
  void whatStandsTwiceIsNotRead() {
    assertThatThrownBy(() -> decode(Parcel.class, "{\"id\":\"1\",\"id\":\"2\"}"))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("id");
    assertThatThrownBy(() -> decode(JsonNode.class, "{\"a\":{\"id\":\"1\",\"id\":\"2\"}}"))
        .isInstanceOf(PayloadException.class);
  }

  @Test
  void theTypeMayComeLastAndItsValuesAreLookedAtAllTheSame() {
    assertThat(decode(Pet.class, "{\"lives\":9,\"weight\":0.5,\"kind\":\"EveryValueTest$Cat\"}"))
        .isEqualTo(new Cat((byte) 9, 0.5));
    assertThatThrownBy(
            () -> decode(Pet.class, "{\"lives\":200,\"weight\":0,\"kind\":\"EveryValueTest$Cat\"}"))
        .isInstanceOf(PayloadException.class);
    assertThatThrownBy(
            () ->
                decode(Pet.class, "{\"lives\":9,\"weight\":1e400,\"kind\":\"EveryValueTest$Cat\"}"))
        .isInstanceOf(PayloadException.class);
  }

  @Test
  void theWireNamesNoClass() {
    assertThatThrownBy(
            () -> decode(ByClass.class, "{\"@class\":\"" + Loaded.class.getName() + "\",\"i\":1}"))
        .isInstanceOf(PayloadException.class);
  }

  @Test
  void theReasonNamesThePathOfTheProperty() {
    assertThatThrownBy(
            () -> decode(Deep.class, "{\"pages\":{\"a\":[{\"items\":[{},{\"count\":1.5}]}]}}"))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("at pages.a[0].items[1].count: ");
    assertThatThrownBy(() -> decode(Deep.class, "{\"pages\":{\"a\":[{\"items\":[\"\\uD83D\"]}]}}"))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("at pages.a[0].items[0]: a text has half a character");
    Map<String, Object> payload = Map.of("lines", List.of(Map.of("text", "" + HALF)));
    assertThatThrownBy(
            () -> CODEC.encoder(new PayloadType<Map<String, Object>>() {}).encode(payload))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("at lines[0].text: a text has half a character");
    assertThatThrownBy(
            () ->
                CODEC
                    .encoder(new PayloadType<Map<String, List<Double>>>() {})
                    .encode(Map.of("sums", List.of(Double.NaN))))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("at sums[0]: JSON has no number NaN");
  }

  record Deep(Map<String, List<Page<Count>>> pages) {}

  record Count(Integer count) {}

  /** Random numbers, in all forms of a double and a float. */
  @Test
  void numbersByChanceArriveAsTheyWereSent() {
    long seed = Long.getLong("warren.test.seed", System.nanoTime());
    Random random = new Random(seed);
    double[] doubles =
        IntStream.range(0, 20_000)
            .mapToDouble(i -> Double.longBitsToDouble(random.nextLong()))
            .filter(Double::isFinite)
            .toArray();
    Float[] floats =
        IntStream.range(0, 20_000)
            .mapToObj(i -> Float.intBitsToFloat(random.nextInt()))
            .filter(Float::isFinite)
            .toArray(Float[]::new);

    assertThat(sentAndRead(double[].class, doubles)).as("seed %d", seed).isEqualTo(doubles);
    assertThat(sentAndRead(Float[].class, floats)).as("seed %d", seed).isEqualTo(floats);
  }

  private static <T> T sentAndRead(Class<T> type, T value) {
    PayloadType<T> payload = PayloadType.of(type);
    return CODEC.decoder(payload).decode(CODEC.encoder(payload).encode(value));
  }

  private static <T> T decode(Class<T> type, String json) {
    return CODEC.decoder(PayloadType.of(type)).decode(json.getBytes(UTF_8));
  }

  private static void add(Stream.Builder<Arguments> all, PayloadType<?> type, Object... values) {
    for (Object value : values) {
      all.add(Arguments.of(type, value));
    }
  }
}
