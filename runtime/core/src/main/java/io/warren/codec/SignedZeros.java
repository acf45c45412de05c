package io.warren.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads untyped values, with the sign of a negative zero, which no decimal can have. */
final class SignedZeros extends DelegatingDeserializer {
  private static final long serialVersionUID = 1L;

  SignedZeros(JsonDeserializer<?> deserializer) {
    super(deserializer);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
    return new SignedZeros(deserializer);
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return super.deserialize(new Parser(parser), context);
  }

  private static final class Parser extends JsonParserDelegate {
    // Of its text: a parser that was asked for a decimal makes the double of it.
    private static final Pattern NEGATIVE_ZERO = Pattern.compile("-[0.]+(?:[eE].*)?");

    Parser(JsonParser parser) {
      super(parser);
    }

    /** Jackson asks this of what can be a double and no decimal, and reads it as a double then. */
    @Override
    public boolean isNaN() throws IOException {
      return super.isNaN()
          || (hasToken(JsonToken.VALUE_NUMBER_FLOAT) && NEGATIVE_ZERO.matcher(getText()).matches());
    }
  }
}
