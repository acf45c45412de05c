package io.warren.processor.docs;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.warren.processor.ContractProcessor;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.ManifestJson;
import io.warren.processor.docs.manifest.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Payloads that other processors write, a part in each round. */
final class LatePayloadsTest {
  private static final JavaFileObject ORDERS =
      JavaFileObjects.forSourceLines(
          "shop.Orders",
          "package shop;",
          "import com.fasterxml.jackson.annotation.*;",
          "import io.warren.annotation.*;",
          "import java.util.*;",
          "@MessageContract(exchange = \"shop\", routingKey = \"order\")",
          "@Produces",
          "@Consumes(queue = \"shop.orders\")",
          "interface Orders { void placed(Order order); }",
          "record Order(List<Map<String, Address>> addresses, Pet pet) {}",
          "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"kind\")",
          "@JsonSubTypes(@JsonSubTypes.Type(value = Cat.class, name = \"cat\"))",
          "interface Pet {}");

  @Test
  void whatIsReadOfThemWaitsUntilTheyAreFinished() throws IOException {
    Compilation compilation =
        compile(
            "public class Address extends Base { public City city; }",
            "public class Cat implements Pet { public Address home; }",
            "public class Base extends Lowest { public String street; }",
            "public enum City { ROME }",
            "public class Lowest { public int number; }");

    assertThat(compilation).succeeded();
    Manifest manifest = manifest(compilation);
    assertThat(schema(manifest, "Address").properties().keySet())
        .containsExactlyInAnyOrder("number", "street", "city");
    assertThat(schema(manifest, "City").values()).containsExactly("ROME");
    assertThat(schema(manifest, "Pet").subtypes()).containsOnlyKeys("cat");
    assertThat(schema(manifest, "Cat").properties().keySet()).containsExactly("kind", "home");
  }

  @Test
  void whatIsWrongWithThemIsSaidOnceAndAtTheProperty() {
    Compilation compilation =
        compile(
            "public class Address extends Base { public City city; }",
            "public class Cat implements Pet { public Address home; }",
            "public abstract class Base { public String street; }",
            "public interface City {}");

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[WARREN-151] Warren's own codec can never read Address.city");
    assertThat(compilation.errors().get(0).getSource().getName()).endsWith("/Address.java");
  }

  private static Compilation compile(String... types) {
    return Compiler.javac()
        .withProcessors(
            new DocumentsProcessor(), new ContractProcessor(), new OneEachRound(List.of(types)))
        .compile(ORDERS);
  }

  private static Schema schema(Manifest manifest, String type) {
    return manifest.schemas().get("shop." + type);
  }

  private static Manifest manifest(Compilation compilation) throws IOException {
    JavaFileObject file =
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/warren/contracts.json")
            .orElseThrow();
    return ManifestJson.read(
        new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static final class OneEachRound extends AbstractProcessor {
    private final Deque<String> types;

    OneEachRound(List<String> types) {
      this.types = new ArrayDeque<>(types);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      String type = types.poll();
      if (type != null) {
        String name = type.replaceAll(".*?(?:class|enum|interface) (\\w+).*", "$1");
        try (Writer writer =
            processingEnv.getFiler().createSourceFile("shop." + name).openWriter()) {
          writer.write("package shop; " + type);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
