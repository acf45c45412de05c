package io.warren.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kotlin.Pair;
import kotlin.Triple;
import org.junit.jupiter.api.Test;

class KotlinTest {
  /** Classes of Kotlin have neither annotations nor constructors that Java's rules find. */
  @Test
  void dataClassesAreReadWhereKotlinsModuleIsThere() {
    PayloadType<Triple<String, List<Pair<Integer, String>>, String>> type = new PayloadType<>() {};
    Triple<String, List<Pair<Integer, String>>, String> sent =
        new Triple<>("1", List.of(new Pair<>(2, "x")), null);
    Codec codec = JacksonCodec.withDefaults();

    assertThat(codec.decoder(type).decode(codec.encoder(type).encode(sent))).isEqualTo(sent);
  }
}
