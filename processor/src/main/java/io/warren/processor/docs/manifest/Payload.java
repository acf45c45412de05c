package io.warren.processor.docs.manifest;

/**
 * What a message or a reply carries.
 *
 * @param javaType the type in the source, with its type arguments
 * @param contentType how it is written, for Warren's default codec
 * @param schema its form
 */
public record Payload(String javaType, String contentType, Schema schema) {}
