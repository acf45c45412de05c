package com.acme.payloads;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.IntNode;
import io.warren.annotation.MessageContract;
import io.warren.annotation.RoutingKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
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
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

@MessageContract(exchange = "payloads")
public interface Payloads {
  @RoutingKey("values")
  void values(Values payload);

  @RoutingKey("times")
  void times(Times payload);

  @RoutingKey("containers")
  void containers(Containers<Values> payload);

  @RoutingKey("bean")
  void bean(Bean payload);

  @RoutingKey("shape")
  void shape(Shape payload);

  @RoutingKey("renamed")
  void renamed(Renamed payload);

  @RoutingKey("list")
  void list(List<Kind> payload);

  record Values(
      boolean flag, byte tiny, short small, int middle, long large, float rough, double fine,
      char letter, String text, @Nullable String missing, Integer boxed, BigDecimal decimal,
      BigInteger integer, AtomicLong counter, UUID id, URI address, Path path, Locale locale,
      Currency currency, byte[] bytes, ByteBuffer buffer, char[] letters, Object anything,
      JsonNode tree, Kind kind, @Nullable Kind otherKind, Code code) {}

  record Times(
      Instant instant, LocalDate date, LocalDateTime dateTime, LocalTime time,
      OffsetDateTime offsetDateTime, OffsetTime offsetTime, ZonedDateTime zonedDateTime,
      Duration duration, Period period, Year year, YearMonth yearMonth, MonthDay monthDay,
      ZoneId zone, ZoneOffset offset, DayOfWeek day, Date old) {}

  record Containers<T>(
      List<T> list, T[] array, int[] numbers, Set<String> set, Map<Kind, List<T>> map,
      @Nullable Containers<T> nested, Iterable<@Nullable String> open, Names names) {}

  class Names extends LinkedHashMap<String, Integer> {
    private static final long serialVersionUID = 1;
  }

  class Base {
    private final int version = 1;

    public int getVersion() {
      return version;
    }
  }

  @JsonIgnoreProperties("ignoredByType")
  class Bean extends Base {
    public String open = "open";
    public transient String passing = "passing";
    public static String shared = "shared";
    @JsonIgnore public String hidden = "hidden";
    public String ignoredByType = "ignored";
    String unseen = "unseen";
    @JsonProperty String annotated = "annotated";

    @JsonProperty("second_name")
    private String named = "named";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public String absent;

    public String getNamed() {
      return named;
    }

    public String getURL() {
      return "url";
    }

    public boolean isReady() {
      return true;
    }

    public String notAGetter() {
      return "";
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
  interface Shape {
    int getSize();
  }

  record Circle(int size, int radius) implements Shape {
    @Override
    public int getSize() {
      return size;
    }
  }

  @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
  record Renamed(String firstName, @JsonProperty("LAST") String lastName) {
    public boolean isEmpty() {
      return false;
    }
  }

  enum Kind {
    ONE,
    @JsonProperty("two")
    TWO
  }

  enum Code {
    A;

    @JsonValue
    public int number() {
      return 7;
    }
  }

  /** An example of each payload, by the method's name. */
  static Map<String, Object> examples() {
    Map<String, Object> examples = new LinkedHashMap<>();
    examples.put("values", values());
    examples.put("times", times());
    Names names = new Names();
    names.put("one", 1);
    Map<Kind, List<Values>> map = new EnumMap<>(Kind.class);
    map.put(Kind.TWO, List.of(values()));
    examples.put(
        "containers",
        new Containers<>(
            List.of(values()), new Values[] {values()}, new int[] {1}, Set.of("a"), map,
            new Containers<>(
                List.of(), new Values[0], new int[0], Set.of(), Map.of(), null, List.of(), names),
            java.util.Arrays.asList("a", null), names));
    examples.put("bean", new Bean());
    examples.put("shape", new Circle(1, 2));
    examples.put("renamed", new Renamed("first", "last"));
    examples.put("list", List.of(Kind.ONE, Kind.TWO));
    return examples;
  }

  private static Values values() {
    return new Values(
        true, (byte) 1, (short) 2, 3, 4, 5.5f, 6.5, 'c', "text", null, 7, new BigDecimal("8.25"),
        BigInteger.TEN, new AtomicLong(9), new UUID(1, 2), URI.create("http://localhost/a"),
        Path.of("/tmp/a"), Locale.GERMANY, Currency.getInstance("EUR"), new byte[] {1, 2},
        ByteBuffer.wrap(new byte[] {3}), new char[] {'x'}, List.of(1, "a"), IntNode.valueOf(1),
        Kind.TWO, null, Code.A);
  }

  private static Times times() {
    LocalDateTime time = LocalDateTime.of(2026, 1, 2, 3, 4, 5, 678_000_000);
    return new Times(
        time.toInstant(ZoneOffset.UTC), time.toLocalDate(), time, time.toLocalTime(),
        time.atOffset(ZoneOffset.ofHours(2)), time.toLocalTime().atOffset(ZoneOffset.UTC),
        time.atZone(ZoneId.of("Europe/Berlin")), Duration.ofMillis(1500), Period.ofDays(3),
        Year.of(2026), YearMonth.of(2026, 1), MonthDay.of(1, 2), ZoneId.of("Europe/Berlin"),
        ZoneOffset.ofHours(2), DayOfWeek.MONDAY, new Date(0));
  }
}
