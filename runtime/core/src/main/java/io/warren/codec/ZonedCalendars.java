package io.warren.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.DateDeserializers.CalendarDeserializer;
import com.fasterxml.jackson.databind.ser.std.CalendarSerializer;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** Calendars with their zones, where no {@code @JsonFormat} says otherwise. */
final class ZonedCalendars {
  private ZonedCalendars() {}

  static final class Writer extends CalendarSerializer {
    private static final long serialVersionUID = 1L;

    // Jackson makes another one, of its own, for each format.
    @Override
    public void serialize(Calendar value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(
          DateTimeFormatter.ISO_ZONED_DATE_TIME.format(
              value.toInstant().atZone(value.getTimeZone().toZoneId())));
    }
  }

  static final class Reader extends CalendarDeserializer {
    private static final long serialVersionUID = 1L;

    /** Of any calendar, of which Jackson then makes the one that is usual here. */
    Reader() {}

    Reader(Class<? extends Calendar> type) {
      super(type);
    }

    @Override
    public Calendar deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.hasToken(JsonToken.VALUE_STRING)) {
        try {
          ZonedDateTime time = ZonedDateTime.parse(parser.getText());
          Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(time.getZone()));
          calendar.setTimeInMillis(time.toInstant().toEpochMilli());
          return calendar;
        } catch (DateTimeParseException e) {
          // Another form of ISO-8601, of which Jackson knows more.
        }
      }
      return super.deserialize(parser, context);
    }
  }
}
