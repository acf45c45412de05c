package io.warren.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How payloads let their properties be read, as far as the key of {@code @Dedup} goes. */
final class AccessorsTest {
  /** Whatever a payload is made of. */
  private static final String CODEC =
      """
      package shop;

      import io.warren.codec.*;

      public final class Plain implements Codec {
        @Override
        public <T> Encoder<T> encoder(PayloadType<T> type) {
          throw new UnsupportedOperationException();
        }

        @Override
        public <T> Decoder<T> decoder(PayloadType<T> type) {
          throw new UnsupportedOperationException();
        }
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "@Data, private final",
    "@Data @Accessors(fluent = true), private final",
    "@Value, private final",
    // Lombok makes them private, and not before Warren has seen them.
    "@Value, ''",
    "@Value @Accessors(fluent = true), ''",
    "@Getter @FieldDefaults(level = AccessLevel.PRIVATE), ''",
    "@Value @FieldDefaults(level = AccessLevel.PRIVATE), ''",
    // Lombok leaves them as they are.
    "@Setter, ''",
    "@Value, @PackagePrivate",
    "@Value, public",
    "@FieldDefaults(level = AccessLevel.PACKAGE), ''",
    "@FieldDefaults(level = AccessLevel.PRIVATE), protected"
  })
  void lombokWritesThemBeforeOrAfterWarren(String annotations, String modifiers)
      throws IOException {
    for (boolean lombokFirst : new boolean[] {true, false}) {
      Compilation compilation =
          withLombok(
              lombokFirst,
              "customer.number",
              lombok(annotations, "Invoice", modifiers + " Customer customer;"),
              lombok(annotations, "Customer", modifiers + " String number;"));

      assertThat(compilation.output()).isEmpty();
      assertThat(compilation.exitCode()).isZero();
      assertThat(compilation.documents()).containsKey("contracts.json");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFieldsOfAnOuterClassAreNotThoseOfAnInnerOne(boolean lombokFirst) throws IOException {
    Compilation compilation =
        withLombok(
            lombokFirst,
            "part.number",
            lombok("@Value", "Invoice", "Part part; static class Part { String number; }"));

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFieldThatLombokMakesPrivateNeedsOne(boolean lombokFirst) throws IOException {
    Compilation compilation =
        withLombok(
            lombokFirst,
            "number",
            lombok("@FieldDefaults(level = AccessLevel.PRIVATE)", "Invoice", "String number;"));

    assertThat(compilation.output()).contains("WARREN-446").contains("1 error");
  }

  private static String lombok(String annotations, String type, String members) {
    return """
        package shop;

        import lombok.*;
        import lombok.experimental.*;

        %s
        public class %s {
          %s
        }
        """
        .formatted(annotations, type, members);
  }

  private Compilation withLombok(boolean lombokFirst, String key, String... types)
      throws IOException {
    List<Path> sources = new ArrayList<>(List.of(contract(key), write("Plain", CODEC)));
    for (String type : types) {
      sources.add(write(type.replaceAll("(?s).*?public class (\\w+).*", "$1"), type));
    }
    return Compilation.of(
        Jdk.running(),
        folder,
        sources,
        "--processor-path",
        lombokFirst
            ? Compilation.lombok() + File.pathSeparator + Compilation.classPath()
            : Compilation.classPath() + File.pathSeparator + Compilation.lombok(),
        "--class-path",
        Compilation.classPath() + File.pathSeparator + Compilation.lombok());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // As hand-written, Lombok's and many generated classes have them.
        "public class Invoice { private String number; public String number() { return number; } }",
        // As AutoValue's and Immutables' have them.
        "public abstract class Invoice { public abstract String number(); }",
        "public interface Invoice { String number(); }",
        // Under the name on the wire.
        "public class Invoice { private String no;"
            + " @com.fasterxml.jackson.annotation.JsonProperty(\"number\")"
            + " public String no() { return no; } }",
        "public class Invoice { private String no;"
            + " @com.fasterxml.jackson.annotation.JsonProperty(\"number\")"
            + " public String getNo() { return no; } }",
        "public class Invoice extends Base {}"
            + " class Base { private String number; public String number() { return number; } }"
      })
  void theyNeedNoGet(String invoice) throws IOException {
    Compilation compilation = compile(contract("number"), invoice);

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A deed, and no property.
        "public class Invoice { public String number() { return null; } }",
        "public class Invoice { private String number; public String number(int x) { return null; } }",
        "public class Invoice { private String number; public void number() {} }"
      })
  void whatIsNoAccessorIsNone(String invoice) throws IOException {
    Compilation compilation = compile(contract("number"), invoice);

    assertThat(compilation.output()).containsPattern("WARREN-44[36]").contains("1 error");
  }

  private Compilation compile(Path contract, String invoice) throws IOException {
    List<Path> sources = new ArrayList<>(List.of(contract));
    sources.add(write("Invoice", "package shop; " + invoice));
    sources.add(write("Plain", CODEC));
    return Compilation.of(Jdk.running(), folder, sources, "--class-path", Compilation.classPath());
  }

  private Path contract(String key) throws IOException {
    return write(
        "Due",
        """
        package shop;

        import io.warren.annotation.*;

        @MessageContract(exchange = "shop", routingKey = "invoice.due", codec = Plain.class)
        @Consumes(queue = "dunning")
        @Dedup(interval = "1h", key = "%s")
        public interface Due {
          void due(Invoice invoice);
        }
        """
            .formatted(key));
  }

  private Path write(String type, String text) throws IOException {
    return Files.writeString(folder.resolve(type + ".java"), text);
  }
}
