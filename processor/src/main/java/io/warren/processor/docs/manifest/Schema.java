package io.warren.processor.docs.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a JSON value, in the words of JSON Schema where it has them.
 *
 * @param type null: of any kind, or what {@code ref} says
 * @param nullable whether it may also be null
 * @param format a narrower kind, such as {@code date-time} or {@code int32}; null: none
 * @param encoding how bytes are written into a text, {@code base64}; null: no bytes
 * @param ref the name of a schema in {@link Manifest#schemas}; null: it is here
 * @param values the constants of an enum, as they are written; empty: no enum
 * @param properties of an object, in source order
 * @param required the properties that a message must have
 * @param items of an array; null: no array
 * @param entries the values of a map, whose keys are texts; null: no map
 * @param aliases under what other names properties are read too
 * @param discriminator the property that says which of the subtypes it is; null: nothing says it
 * @param subtypes what it may be, by what stands in the discriminator; empty: it has no subtypes
 * @param sensitive whether nobody is shown it: it is a property that is marked so
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Schema(
    @Nullable Type type,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean nullable,
    @Nullable String format,
    @Nullable String encoding,
    @Nullable String ref,
    @JsonProperty("enum") List<String> values,
    Map<String, Schema> properties,
    List<String> required,
    @Nullable Schema items,
    @JsonProperty("additionalProperties") @Nullable Schema entries,
    Map<String, List<String>> aliases,
    @Nullable String discriminator,
    @JsonProperty("oneOf") Map<String, Schema> subtypes,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sensitive) {

  /** The kinds of JSON values. */
  public enum Type {
    @JsonProperty("object")
    OBJECT,
    @JsonProperty("array")
    ARRAY,
    @JsonProperty("string")
    STRING,
    @JsonProperty("integer")
    INTEGER,
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("boolean")
    BOOLEAN;

    /** As JSON Schema writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Any JSON value. */
  public static final Schema ANY =
      new Schema(null, false, null, null, null, List.of(), Map.of(), List.of(), null, null);

  /** Neither with other names nor with subtypes. */
  public Schema(
      @Nullable Type type,
      boolean nullable,
      @Nullable String format,
      @Nullable String encoding,
      @Nullable String ref,
      List<String> values,
      Map<String, Schema> properties,
      List<String> required,
      @Nullable Schema items,
      @Nullable Schema entries) {
    this(
        type,
        nullable,
        format,
        encoding,
        ref,
        values,
        properties,
        required,
        items,
        entries,
        Map.of(),
        null,
        Map.of(),
        false);
  }

  @SuppressWarnings("ConstantValue") // What is empty is left out, and comes back as null.
  public Schema {
    values = values == null ? List.of() : List.copyOf(values);
    properties = inOrder(properties);
    required = required == null ? List.of() : List.copyOf(required);
    aliases = inOrder(aliases);
    subtypes = inOrder(subtypes);
  }

  private static <V> Map<String, V> inOrder(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** A value of a kind, and nothing more. */
  public static Schema of(Type type) {
    return of(type, null);
  }

  /** A value of a kind, and of a narrower one. */
  public static Schema of(Type type, @Nullable String format) {
    return new Schema(type, false, format, null, null, List.of(), Map.of(), List.of(), null, null);
  }

  /** Bytes in a text. */
  public static Schema bytes() {
    return new Schema(
        Type.STRING, false, null, "base64", null, List.of(), Map.of(), List.of(), null, null);
  }

  /** What stands under a name in {@link Manifest#schemas}. */
  public static Schema named(String ref) {
    return new Schema(null, false, null, null, ref, List.of(), Map.of(), List.of(), null, null);
  }

  public static Schema enumOf(List<String> values) {
    return new Schema(
        Type.STRING, false, null, null, null, values, Map.of(), List.of(), null, null);
  }

  public static Schema arrayOf(Schema items) {
    return new Schema(
        Type.ARRAY, false, null, null, null, List.of(), Map.of(), List.of(), items, null);
  }

  public static Schema mapOf(Schema entries) {
    return new Schema(
        Type.OBJECT, false, null, null, null, List.of(), Map.of(), List.of(), null, entries);
  }

  public static Schema object(Map<String, Schema> properties, List<String> required) {
    return object(properties, required, Map.of());
  }

  /** An object some of whose properties are read under other names too. */
  public static Schema object(
      Map<String, Schema> properties, List<String> required, Map<String, List<String>> aliases) {
    return new Schema(
        Type.OBJECT,
        false,
        null,
        null,
        null,
        List.of(),
        properties,
        required,
        null,
        null,
        aliases,
        null,
        Map.of(),
        false);
  }

  /** One of several objects. */
  public static Schema oneOf(@Nullable String discriminator, Map<String, Schema> subtypes) {
    return new Schema(
        Type.OBJECT,
        false,
        null,
        null,
        null,
        List.of(),
        Map.of(),
        List.of(),
        null,
        null,
        Map.of(),
        discriminator,
        subtypes,
        false);
  }

  /** The same, or null. */
  public Schema orNull() {
    return with(true, sensitive);
  }

  /** The same, which nobody is shown. */
  public Schema hidden() {
    return with(nullable, true);
  }

  private Schema with(boolean orNull, boolean isSensitive) {
    return new Schema(
        type,
        orNull,
        format,
        encoding,
        ref,
        values,
        properties,
        required,
        items,
        entries,
        aliases,
        discriminator,
        subtypes,
        isSensitive);
  }
}
