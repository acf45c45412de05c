package io.warren.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;

/** Where in a payload something is, for people: {@code lines[2].article}. */
final class JsonPaths {
  private JsonPaths() {}

  /** Where it went wrong; empty: in the payload as a whole, or nobody knows. */
  static String of(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      StringBuilder path = new StringBuilder();
      for (JsonMappingException.Reference step : mapping.getPath()) {
        if (step.getFieldName() != null) {
          name(path, step.getFieldName());
        } else if (step.getIndex() >= 0) {
          index(path, step.getIndex());
        }
      }
      return path.toString();
    }
    return e.getProcessor() instanceof JsonParser parser ? of(parser.getParsingContext()) : "";
  }

  /** Where the first half of a character is, in JSON that has one. */
  static String ofHalfCharacter(byte[] json, JsonFactory factory) {
    try (JsonParser parser = factory.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && isHalf(parser.getText())) {
          return of(parser.getParsingContext());
        }
        if (token == JsonToken.FIELD_NAME && isHalf(parser.currentName())) {
          // Without the name itself, which could not be shown.
          return of(parser.getParsingContext().getParent());
        }
      }
    } catch (IOException e) {
      // No JSON at all: nobody knows.
    }
    return "";
  }

  private static boolean isHalf(String text) {
    return HalfCharacters.in(text) != HalfCharacters.NONE;
  }

  private static String of(JsonStreamContext context) {
    StringBuilder path = new StringBuilder();
    add(path, context);
    return path.toString();
  }

  private static void add(StringBuilder path, JsonStreamContext context) {
    if (context.getParent() != null) {
      add(path, context.getParent());
    }
    if (context.inObject() && context.hasCurrentName()) {
      name(path, context.getCurrentName());
    } else if (context.inArray() && context.hasCurrentIndex()) {
      index(path, context.getCurrentIndex());
    }
  }

  private static void name(StringBuilder path, String name) {
    if (path.length() > 0) {
      path.append('.');
    }
    path.append(name);
  }

  private static void index(StringBuilder path, int index) {
    path.append('[').append(index).append(']');
  }
}
