package io.warren.codec;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.warren.PayloadException;
import io.warren.observe.Shown;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What remains of a body, and of the words about it, without what is sensitive. */
class SensitivePathsTest {
  private static final String SECRET = "4111";
  private static final SensitivePaths PATHS =
      SensitivePaths.of(
          List.of("cards.*[].number", "next=", "codes", "a\\.b.c\\*", "payer=cards.*[]"));

  @Test
  void whatIsLargeIsNotReadToItsEndToBeShown() {
    byte[] large = bytes("{\"id\":\"" + "x".repeat(1 << 20) + "\"}");

    assertThat(PATHS.shown(large, Content.UNKNOWN, 100).text()).contains("larger than 1 MiB");
  }

  @Test
  void aListInAMapIsShownWithoutWhatIsSensitive() {
    assertThat(
            shown(
                "{\"id\":1.50,\"cards\":{\"x\":[{\"number\":\"4111\",\"year\":30}],\"y\":[]},"
                    + "\"codes\":{\"4111\":[4111]},\"more\":[true,null]}"))
        .isEqualTo(
            "{\"id\":1.50,\"cards\":{\"x\":[{\"number\":\"***\",\"year\":30}],\"y\":[]},"
                + "\"codes\":\"***\",\"more\":[true,null]}");
  }

  @Test
  void aTypeThatContainsItselfIsFollowedToAnyDepth() {
    assertThat(shown("{\"next\":{\"next\":[{\"codes\":[4111],\"id\":\"next\"}]}}"))
        .isEqualTo("{\"next\":{\"next\":[{\"codes\":\"***\",\"id\":\"next\"}]}}");
  }

  @Test
  void whatHasTheFormOfAnotherPlaceIsHiddenAsThere() {
    assertThat(shown("{\"payer\":{\"number\":4111,\"year\":30}}"))
        .isEqualTo("{\"payer\":{\"number\":\"***\",\"year\":30}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"codes\":1,\"codes\":\"4111\"}",
        "{\"CODES\":\"4111\"}",
        "{\"co_des\":\"4111\"}",
        "{\"a.b\":{\"c*\":4111}}",
        "{\"cards\":\"4111\"}",
        "{\"cards\":[\"4111\"]}",
        "{\"cards\":{\"x\":4111}}",
        "{\"cards\":{\"x\":{\"Number\":{\"4111\":1}}}}",
        "[{\"codes\":[[\"4111\"]]}]",
        "\"4111\""
      })
  void inDoubtItIsHidden(String json) {
    assertThat(shown(json)).contains("***").doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"id\":\"4111\"",
        "{\"id\":4111} {}",
        "{\"id\":4111}]",
        "{'id':4111}",
        "4111 is no JSON"
      })
  void whatIsNotJsonThroughoutIsNotShown(String body) {
    assertThat(shown(body)).startsWith("\"*** (not shown").doesNotContain(SECRET);
  }

  @Test
  void anotherContentTypeIsNotShown() {
    byte[] body = "{\"id\":4111}".getBytes(UTF_8);

    assertThat(PATHS.shown(body, new Content("text/plain", null), 100).text())
        .contains("content type")
        .doesNotContain(SECRET);
    assertThat(PATHS.shown(body, new Content("application/json", "br"), 100).text())
        .doesNotContain(SECRET);
    assertThat(
            PATHS.shown(body, new Content("application/x+json; charset=utf-8", null), 100).text())
        .isEqualTo("{\"id\":4111}");
  }

  @Test
  void aBodyInAnotherCharsetIsShownAllTheSame() {
    Content content = new Content("application/json; charset=utf-16be", null);

    assertThat(PATHS.shown("{\"codes\":1}".getBytes(UTF_16BE), content, 100).text())
        .isEqualTo("{\"codes\":\"***\"}");
  }

  @Test
  void aLongBodyIsCutAndStillReadToItsEnd() {
    String items = "\"0123456789\",".repeat(50_000);

    Shown cut = PATHS.shown(bytes("[" + items + "1]"), Content.UNKNOWN, 100);
    Shown broken = PATHS.shown(bytes("{\"id\":[" + items), Content.UNKNOWN, 100);

    assertThat(cut.cut()).isTrue();
    assertThat(cut.text()).hasSize(100);
    assertThat(broken.text()).startsWith("\"*** (not shown");
  }

  @Test
  void allOfTheBodyMayBeHidden() {
    assertThat(
            SensitivePaths.of(List.of(SensitivePaths.WHOLE))
                .shown(bytes("{\"a\":1}"), Content.UNKNOWN, 100)
                .text())
        .isEqualTo("\"***\"");
  }

  record Card(int number) {}

  record Order(String id, Map<String, List<Card>> cards) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cards\":{\"x\":[{\"number\":\"4111\"}]}}",
        "{\"cards\":{\"x\":[{\"number\":4111.5}]}}",
        "{\"cards\":{\"x\":[4111]}}",
        "{\"cards\":\"4111\"}",
        "{\"cards\":{\"x\":[{\"number\":4111",
        "4111",
        "null"
      })
  void whyABodyCannotBeReadIsSaidWithoutItsValues(String json) {
    for (ObjectMapper mapper : List.of(DefaultMapper.make(), new ObjectMapper())) {
      Codec.Decoder<Order> decoder =
          PATHS.quiet(
              new JacksonCodec(mapper).decoder(PayloadType.of(Order.class)),
              PayloadType.of(Order.class));
      PayloadException refused =
          catchThrowableOfType(PayloadException.class, () -> decoder.decode(bytes(json)));

      if (refused != null) {
        assertThat(trace(refused)).doesNotContain(SECRET).contains("Order", "at io.warren.codec");
      }
    }
  }

  @Test
  void whereItIsAndWhatItShouldBeIsSaid() {
    Codec.Decoder<Order> decoder =
        PATHS.quiet(
            JacksonCodec.withDefaults().decoder(PayloadType.of(Order.class)),
            PayloadType.of(Order.class));

    assertThat(
            catchThrowableOfType(
                PayloadException.class,
                () -> decoder.decode(bytes("{\"cards\":{\"x\":[{\"number\":\"4111\"}]}}"))))
        .hasMessageContaining("at cards.x[0].number: what is there does not fit int");
  }

  /** Names its value where it refuses it. */
  record Refusing(String id) {
    @Override
    public String id() {
      throw new IllegalStateException("no " + SECRET);
    }
  }

  @Test
  void whyAPayloadCannotBeWrittenIsSaidWithoutItsValues() {
    PayloadType<Refusing> type = PayloadType.of(Refusing.class);
    Codec.Encoder<Refusing> encoder =
        SensitivePaths.of(List.of("id")).quiet(JacksonCodec.withDefaults().encoder(type), type);

    assertThat(
            trace(
                catchThrowableOfType(
                    PayloadException.class, () -> encoder.encode(new Refusing("1")))))
        .contains("at id: ", "java.lang.IllegalStateException")
        .doesNotContain(SECRET);
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static String shown(String json) {
    return PATHS.shown(bytes(json), Content.UNKNOWN, 10_000).text();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
