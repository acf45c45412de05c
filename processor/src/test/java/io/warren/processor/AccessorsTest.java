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
    "true, @Data",
    "false, @Data",
    "true, @Data @Accessors(fluent = true)",
    "false, @Data @Accessors(fluent = true)",
    "true, @Value",
    "false, @Value"
  })
  void lombokWritesThemBeforeOrAfterWarren(boolean lombokFirst, String annotations)
      throws IOException {
    String type =
        """
        package shop;

        import lombok.*;
        import lombok.experimental.Accessors;

        %s
        public class %s {
          private final %s;
        }
        """;
    List<Path> sources =
        List.of(
            contract("customer.number"),
            write("Invoice", type.formatted(annotations, "Invoice", "Customer customer")),
            write("Customer", type.formatted(annotations, "Customer", "String number")),
            write("Plain", CODEC));

    Compilation compilation =
        Compilation.of(
            Jdk.running(),
            folder,
            sources,
            "--processor-path",
            lombokFirst
                ? Compilation.lombok() + File.pathSeparator + Compilation.classPath()
                : Compilation.classPath() + File.pathSeparator + Compilation.lombok(),
            "--class-path",
            Compilation.classPath() + File.pathSeparator + Compilation.lombok());

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.exitCode()).isZero();
    assertThat(compilation.documents()).containsKey("contracts.json");
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
