package io.warren.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The constants are those which OpenTelemetry publishes of that version, and not deprecated. */
class MessagingConventionsTest {
  @Test
  void namesAreThoseOfTheVersion() {
    List<AttributeKey<?>> published =
        keys(MessagingIncubatingAttributes.class).filter(key -> !isDeprecated(key)).toList();
    String jar =
        MessagingIncubatingAttributes.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath();

    assertThat(jar).contains("-" + MessagingConventions.VERSION + "-");
    assertThat(keys(MessagingConventions.class))
        .filteredOn(key -> key.getKey().startsWith("messaging."))
        .hasSizeGreaterThan(8)
        .allSatisfy(key -> assertThat(published).contains(key));
  }

  private static Stream<AttributeKey<?>> keys(Class<?> constants) {
    return Arrays.stream(constants.getDeclaredFields())
        .filter(field -> field.getType() == AttributeKey.class)
        .map(MessagingConventionsTest::value);
  }

  private static AttributeKey<?> value(Field field) {
    try {
      return (AttributeKey<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isDeprecated(AttributeKey<?> key) {
    return Arrays.stream(MessagingIncubatingAttributes.class.getDeclaredFields())
        .filter(field -> field.getType() == AttributeKey.class && value(field).equals(key))
        .anyMatch(field -> field.isAnnotationPresent(Deprecated.class));
  }
}
