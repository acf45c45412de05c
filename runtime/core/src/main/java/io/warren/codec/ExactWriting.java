package io.warren.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.impl.FailingSerializer;
import com.fasterxml.jackson.databind.ser.std.BeanSerializerBase;
import com.fasterxml.jackson.databind.ser.std.DateSerializer;
import java.io.IOException;
import java.text.DateFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Refuses values that would arrive as others. */
final class ExactWriting extends BeanSerializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonSerializer<?> modifySerializer(
      SerializationConfig config, BeanDescription bean, JsonSerializer<?> serializer) {
    String name = bean.getBeanClass().getName();
    if (name.equals("java.util.Date") || name.equals("java.sql.Timestamp")) {
      return serializer.getClass() == DateSerializer.class ? new Dates(null, null) : serializer;
    }
    // Of its getters nobody makes it again: a BitSet would arrive empty.
    boolean guessed = serializer instanceof BeanSerializerBase && name.startsWith("java.");
    return guessed && !Throwable.class.isAssignableFrom(bean.getBeanClass())
        ? new FailingSerializer(
            "a " + name + " has no form in JSON: send what is in it, in a type of your own")
        : serializer;
  }

  private static final class Dates extends DateSerializer {
    private static final long serialVersionUID = 1L;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    Dates(@Nullable Boolean asTimestamp, @Nullable DateFormat format) {
      super(asTimestamp, format);
    }

    @Override
    public DateSerializer withFormat(Boolean asTimestamp, DateFormat format) {
      return new Dates(asTimestamp, format);
    }

    @Override
    public void serialize(Date value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      Instant time = value.toInstant();
      if (time.isBefore(EARLIEST)
          || time.isAfter(LATEST)
          || !time.equals(time.truncatedTo(ChronoUnit.MILLIS))) {
        throw JsonMappingException.from(
            generator,
            "a date has milliseconds and a year from 1 to 9999, and not "
                + time
                + ": use an Instant");
      }
      super.serialize(value, generator, provider);
    }
  }
}
