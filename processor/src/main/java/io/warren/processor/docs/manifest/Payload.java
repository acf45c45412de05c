package io.warren.processor.docs.manifest;

import org.jspecify.annotations.Nullable;

/**
 * What a message or a reply carries.
 *
 * @param javaType the type in the source, with its type arguments
 * @param contentType how Warren's own codecs write it; null: another codec does
 * @param schema its form; any, where another codec writes it
 * @param codec the class of the other codec; null: there is none
 */
public record Payload(
    String javaType, @Nullable String contentType, Schema schema, @Nullable String codec) {}
