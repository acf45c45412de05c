package io.warren.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes no JSON that its reader would refuse, or take for something else. */
final class ExactGenerator extends JsonGeneratorDelegate {
  /** How many characters of a number are read: enough for keys of cryptography. */
  private static final int NUMBER_LENGTH = 10_000;

  /** Of as many bits every number is written in fewer characters than are read. */
  private static final int NUMBER_BITS = 33_000;

  /** A name is read up to 50,000 bytes, and a character has up to three. */
  private static final int NAME_LENGTH = 16_000;

  private ExactGenerator(JsonGenerator generator) {
    super(generator, false);
  }

  /** Makes them, and the readers that they agree with. */
  static JsonFactory factory() {
    return JsonFactory.builder()
        // Of two values with the same name one would be lost.
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder().maxNumberLength(NUMBER_LENGTH).build())
        .addDecorator((factory, generator) -> new ExactGenerator(generator))
        .build();
  }

  @Override
  public void writeNumber(double value) throws IOException {
    finite(value);
    super.writeNumber(value);
  }

  @Override
  public void writeNumber(float value) throws IOException {
    finite(value);
    super.writeNumber(value);
  }

  @Override
  public void writeNumber(BigDecimal value) throws IOException {
    if (value != null) {
      notTooLong(value.unscaledValue());
    }
    super.writeNumber(value);
  }

  @Override
  public void writeNumber(BigInteger value) throws IOException {
    if (value != null) {
      notTooLong(value);
    }
    super.writeNumber(value);
  }

  @Override
  public void writeArray(double[] array, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      finite(array[i]);
    }
    super.writeArray(array, offset, length);
  }

  @Override
  public void writeFieldName(String name) throws IOException {
    if (name.length() > NAME_LENGTH) {
      throw refused(
          "a name has "
              + name.length()
              + " characters, but at most "
              + NAME_LENGTH
              + " can be read back");
    }
    super.writeFieldName(name);
  }

  private void finite(double value) throws JsonGenerationException {
    if (!Double.isFinite(value)) {
      throw refused("JSON has no number " + value + ": leave it out, or send it as a text");
    }
  }

  private void notTooLong(BigInteger digits) throws JsonGenerationException {
    if (digits.bitLength() > NUMBER_BITS) {
      throw refused(
          "a number has "
              + digits.bitLength()
              + " bits, but at most "
              + NUMBER_BITS
              + " can be read back: send it as bytes");
    }
  }

  private JsonGenerationException refused(String why) {
    return new JsonGenerationException(why, this);
  }
}
