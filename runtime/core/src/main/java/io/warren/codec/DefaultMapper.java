package io.warren.codec;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.util.StdDateFormat;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * The mapper of those who bring none. Jackson's own bends values that do not fit: it cuts
 * fractions, takes texts for numbers and nothing for zero, and forgets zones. This one refuses
 * them.
 */
final class DefaultMapper {
  private static final String KOTLIN = "com.fasterxml.jackson.module.kotlin.KotlinModule";

  private DefaultMapper() {}

  static ObjectMapper make() {
    JsonMapper.Builder builder =
        JsonMapper.builder(ExactGenerator.factory())
            .addModule(new JavaTimeModule().disable(JavaTimeFeature.NORMALIZE_DESERIALIZED_ZONE_ID))
            .addModule(new Jdk8Module())
            .addModule(new ExactValues())
            .annotationIntrospector(
                AnnotationIntrospector.pair(
                    new JacksonAnnotationIntrospector(), new SealedSubtypes()))
            // The wire never names a class to load.
            .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder().build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    asTextWithZone(builder);
    withoutCoercion(builder);
    ServiceLoader.load(Module.class, DefaultMapper.class.getClassLoader()).stream()
        .filter(module -> module.type().getName().equals(KOTLIN))
        .findFirst()
        .ifPresent(module -> builder.addModule(module.get()));
    return builder.build();
  }

  private static void asTextWithZone(JsonMapper.Builder builder) {
    builder
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .enable(SerializationFeature.WRITE_DATES_WITH_ZONE_ID)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        // The 30th of February is no date.
        .defaultDateFormat(new StdDateFormat().withLenient(false));
  }

  private static void withoutCoercion(JsonMapper.Builder builder) {
    builder
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        // Untyped numbers keep all their digits, and the zeros at their end.
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .withCoercionConfig(
            LogicalType.Textual,
            texts ->
                texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.OtherScalar,
            others -> others.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    for (Class<?> type : new Class<?>[] {char.class, Character.class}) {
      builder.withCoercionConfig(
          type,
          characters -> characters.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail));
    }
    // Their empty text is a value, not nothing.
    for (Class<?> type : new Class<?>[] {Locale.class, URI.class}) {
      builder.withCoercionConfig(
          type,
          others -> others.setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert));
    }
  }
}
