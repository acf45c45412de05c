package io.warren.processor.docs.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message or a reply carries.
 *
 * @param javaType the type in the source, with its type arguments
 * @param contentType how Warren's own codecs write it; null: another codec does
 * @param schema its form; any, where another codec writes it
 * @param codec the class of the other codec; null: there is none
 * @param sensitive where in it is what nobody is shown, as paths in JSON; {@code **}: everywhere
 */
public record Payload(
    String javaType,
    @Nullable String contentType,
    Schema schema,
    @Nullable String codec,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sensitive) {
  @SuppressWarnings("ConstantValue") // What is empty is left out, and comes back as null.
  public Payload {
    sensitive = sensitive == null ? List.of() : List.copyOf(sensitive);
  }
}
