package io.warren.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.warren.codec.SensitivePaths;
import io.warren.observe.Shown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of a body with something sensitive in it, however it is packed. */
class ReceivedBodyTest {
  private static final SensitivePaths CARD = SensitivePaths.of(List.of("card"));
  private static final byte[] BODY = "{\"seen\":\"visible\",\"card\":\"4111\"}".getBytes(UTF_8);
  private static final String MASKED = "{\"seen\":\"visible\",\"card\":\"***\"}";

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP", " gzip ", "identity, gzip"})
  void whatIsPackedWithGzipIsUnpackedAndShownWithoutIt(String encoding) throws IOException {
    assertThat(shown(gzip(BODY), "application/json", encoding)).isEqualTo(MASKED);
  }

  @Test
  void soIsWhatIsDeflatedAndWhatIsPackedTwice() throws IOException {
    assertThat(shown(deflate(BODY), "application/json", "deflate")).isEqualTo(MASKED);
    assertThat(shown(gzip(deflate(BODY)), "application/json", "deflate, gzip")).isEqualTo(MASKED);
  }

  @Test
  void whatIsUnpackedMayBeInAnotherCharset() throws IOException {
    byte[] body = new String(BODY, UTF_8).getBytes(UTF_16LE);

    assertThat(shown(gzip(body), "application/json; charset=utf-16le", "gzip")).isEqualTo(MASKED);
    assertThat(shown(gzip(body), "application/json", "utf-16le, gzip")).isEqualTo(MASKED);
  }

  @Test
  void whatIsCutIsStillUnpackedToItsEnd() throws IOException {
    Shown shown = ReceivedBody.shown(gzip(BODY), "application/json", "gzip", CARD, 10);

    assertThat(shown).isEqualTo(new Shown(MASKED.substring(0, 10), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "gzip, br", "gzip, gzip, gzip, gzip"})
  void whatIsNotPackedAsItSaysIsNotShown(String encoding) {
    assertThat(shown(BODY, "application/json", encoding))
        .startsWith("\"*** (not shown")
        .doesNotContain("4111");
  }

  @Test
  void whatIsPackedInSilenceOrOnlyInPartIsNotShown() throws IOException {
    byte[] packed = gzip(BODY);
    byte[] part = Arrays.copyOf(packed, packed.length - 4);

    assertThat(shown(packed, "application/json", null)).startsWith("\"*** (not shown");
    assertThat(shown(part, "application/json", "gzip")).startsWith("\"*** (not shown");
  }

  @Test
  void whatUnpacksToMoreThanIsReadIsNotShown() throws IOException {
    byte[] packed =
        gzip(("{\"card\":\"4111\",\"a\":\"" + " ".repeat(65 << 20) + "\"}").getBytes(UTF_8));

    assertThat(shown(packed, "application/json", "gzip")).startsWith("\"*** (not shown");
  }

  private static String shown(byte[] body, String type, @Nullable String encoding) {
    return ReceivedBody.shown(body, type, encoding, CARD, 1_000).text();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
