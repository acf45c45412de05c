package io.warren.codec;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.impl.FailingDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.ArrayType;
import com.fasterxml.jackson.databind.type.ReferenceType;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses values that a type cannot hold, and Jackson would fit into it. */
final class ExactReading extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  /** Looks at what is about to be read: why it is refused; null: it is not. */
  private interface Form {
    @Nullable String refusal(JsonParser parser) throws IOException;
  }

  private static final Form SECONDS = TimeForms::seconds;
  private static final Form MOMENT = TimeForms::moment;

  /** By name: not every program has the types of SQL. */
  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          Map.entry("byte", ExactReading::unsignedByte),
          Map.entry("java.lang.Byte", ExactReading::unsignedByte),
          Map.entry("java.time.LocalDate", ExactReading::dateWithTime),
          Map.entry("java.sql.Date", ExactReading::dateWithTime),
          Map.entry("java.time.LocalDateTime", ExactReading::timeWithZone),
          Map.entry("java.time.Duration", SECONDS),
          Map.entry("java.time.Instant", MOMENT),
          Map.entry("java.time.OffsetDateTime", MOMENT),
          Map.entry("java.time.ZonedDateTime", MOMENT),
          Map.entry("java.util.Date", TimeForms::date),
          Map.entry("java.sql.Timestamp", TimeForms::date));

  /** What may be of any type, and so is read as what it looks like. */
  private static final Set<Class<?>> UNTYPED =
      Set.of(Object.class, Serializable.class, Number.class);

  private static final Set<Class<?>> FINITE =
      Set.of(
          float.class,
          Float.class,
          double.class,
          Double.class,
          float[].class,
          double[].class,
          OptionalDouble.class);

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
    return guarded(bean, deserializer);
  }

  @Override
  public JsonDeserializer<?> modifyArrayDeserializer(
      DeserializationConfig config,
      ArrayType type,
      BeanDescription bean,
      JsonDeserializer<?> deserializer) {
    return guarded(bean, deserializer);
  }

  @Override
  public JsonDeserializer<?> modifyReferenceDeserializer(
      DeserializationConfig config,
      ReferenceType type,
      BeanDescription bean,
      JsonDeserializer<?> deserializer) {
    return guarded(bean, deserializer);
  }

  private static JsonDeserializer<?> guarded(
      BeanDescription bean, JsonDeserializer<?> deserializer) {
    Class<?> type = bean.getBeanClass();
    if (type == Class.class) {
      return new FailingDeserializer(type, "no class is loaded by its name");
    }
    if (type == Calendar.class) {
      return new ZonedCalendars.Reader();
    }
    if (type == GregorianCalendar.class) {
      return new ZonedCalendars.Reader(GregorianCalendar.class);
    }
    if (FINITE.contains(type)) {
      return new Finite(deserializer);
    }
    if (UNTYPED.contains(type)) {
      return new SignedZeros(deserializer);
    }
    Form form = FORMS.get(type.getName());
    return form == null ? deserializer : new OfForm(deserializer, form);
  }

  /** Jackson also reads bytes from 128 to 255, and makes them negative. */
  private static @Nullable String unsignedByte(JsonParser parser) throws IOException {
    return parser.hasToken(JsonToken.VALUE_NUMBER_INT) && parser.getIntValue() > Byte.MAX_VALUE
        ? parser.getIntValue() + " is no byte, which is from -128 to 127"
        : null;
  }

  private static @Nullable String dateWithTime(JsonParser parser) throws IOException {
    return parser.hasToken(JsonToken.VALUE_STRING) && parser.getText().indexOf('T') >= 0
        ? "a date has no time, which would be lost"
        : null;
  }

  private static @Nullable String timeWithZone(JsonParser parser) throws IOException {
    return parser.hasToken(JsonToken.VALUE_STRING) && parser.getText().endsWith("Z")
        ? "a local time has no zone, which would be lost"
        : null;
  }

  private static boolean isFinite(@Nullable Object value) {
    if (value instanceof Number number) {
      return Double.isFinite(number.doubleValue());
    }
    if (value instanceof float[] numbers) {
      return areFinite(numbers);
    }
    if (value instanceof double[] numbers) {
      return Arrays.stream(numbers).allMatch(Double::isFinite);
    }
    return !(value instanceof OptionalDouble optional) || Double.isFinite(optional.orElse(0));
  }

  private static boolean areFinite(float[] numbers) {
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  /** What is too large would arrive as infinite. */
  private static final class Finite extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    Finite(JsonDeserializer<?> deserializer) {
      super(deserializer);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
      return new Finite(deserializer);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Object value = super.deserialize(parser, context);
      return isFinite(value)
          ? value
          : context.reportInputMismatch(
              this, "a number is larger than its type can hold, or is none");
    }
  }

  private static final class OfForm extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private final transient Form form;

    OfForm(JsonDeserializer<?> deserializer, Form form) {
      super(deserializer);
      this.form = form;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
      return new OfForm(deserializer, form);
    }

    /** A pattern says by itself what may be there, and a shape that any number of seconds may. */
    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      JsonDeserializer<?> contextual = super.createContextual(context, property);
      if (property == null || !(contextual instanceof OfForm checked)) {
        return contextual;
      }
      JsonFormat.Value format =
          property.findPropertyFormat(context.getConfig(), _delegatee.handledType());
      if (format.hasPattern()) {
        return checked._delegatee;
      }
      return form == MOMENT && format.getShape().isNumeric()
          ? new OfForm(checked._delegatee, SECONDS)
          : contextual;
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String refusal = form.refusal(parser);
      return refusal == null
          ? super.deserialize(parser, context)
          : context.reportInputMismatch(this, "%s", refusal);
    }
  }
}
