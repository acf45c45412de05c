package io.warren.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts that inherit others which come as class files, from another jar. */
final class InheritedContractsTest {
  @TempDir private Path jar;

  private static final JavaFileObject ORDER =
      JavaFileObjects.forSourceString(
          "orders.Order", "package orders; public record Order(String id) {}");

  private static final JavaFileObject ORDER_EVENTS =
      JavaFileObjects.forSourceLines(
          "orders.OrderEvents",
          "package orders;",
          "import io.warren.annotation.*;",
          "@MessageContract(exchange = \"orders\", exchangeType = ExchangeType.DIRECT)",
          "public interface OrderEvents {",
          "  @RoutingKey(\"order.placed\") void placed(Order order);",
          "  @RoutingKey(value = \"order.quote\", type = \"quote\") int quote(Order order);",
          "  default void ignored() {}",
          "}");

  private static final JavaFileObject REFUNDS =
      JavaFileObjects.forSourceLines(
          "orders.Refunds",
          "package orders;",
          "import io.warren.annotation.*;",
          "@MessageContract(exchange = \"refunds\", routingKey = \"order.refunded\")",
          "@Consumes(queue = \"not.inherited\")",
          "@Retry(times = 3, interval = \"5s\")",
          "public interface Refunds {",
          "  void refunded(java.util.List<Order> orders);",
          "}");

  private static final JavaFileObject PRICES =
      JavaFileObjects.forSourceLines(
          "orders.Prices",
          "package orders;",
          "import io.warren.annotation.*;",
          "import io.warren.codec.*;",
          "@MessageContract(exchange = \"prices\", codec = HiddenCodec.class)",
          "public interface Prices {",
          "  @RoutingKey(\"price.set\") void set(Order order);",
          "  @RoutingKey(\"price.cut\") void cut(Order order);",
          "}",
          "class HiddenCodec implements Codec {",
          "  public <T> Encoder<T> encoder(PayloadType<T> type) { return null; }",
          "  public <T> Decoder<T> decoder(PayloadType<T> type) { return null; }",
          "}");

  @BeforeEach
  void compileTheOtherJar() throws IOException {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new ContractProcessor())
            .compile(ORDER, ORDER_EVENTS, REFUNDS, PRICES);
    assertThat(compilation).succeededWithoutWarnings();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path target = jar.resolve(file.getName().replaceFirst("/CLASS_OUTPUT/", ""));
        Files.createDirectories(target.getParent());
        try (InputStream content = file.openInputStream()) {
          Files.copy(content, target);
        }
      }
    }
  }

  @Test
  void inheritsExchangesKeysTypesAndMethodsButNoRolesAndPolicies() {
    Compilation compilation =
        compile(
            "@Consumes(queue = \"billing\")",
            "interface Billing extends OrderEvents, Refunds {}",
            "interface Use extends BillingHandler {",
            "  static Class<?> consumer() { return BillingConsumer.class; }",
            "}");
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("billing.BillingHandler")
        .contentsAsUtf8String()
        .containsMatch(
            "(?s)placed\\(Message<Order>.*quote\\(Message<Order>.*refunded\\(Message<List<Order>>");
    assertThat(compilation)
        .generatedSourceFile("billing.BillingTopology")
        .contentsAsUtf8String()
        .doesNotContain("retry");
    assertThat(compilation)
        .generatedSourceFile("billing.BillingTopology")
        .contentsAsUtf8String()
        .containsMatch(
            "(?s)of\\(EXCHANGE_PLACED, ExchangeType.DIRECT\\).*of\\(EXCHANGE_REFUNDED, ExchangeType.TOPIC\\)");
  }

  @Test
  void addsMethodsOfItsOwn() {
    Compilation compilation =
        compile(
            "@MessageContract(exchange = \"billing\")",
            "@Produces",
            "interface Billing extends Refunds {",
            "  @RoutingKey(\"bill.sent\") void sent(String bill);",
            "}");
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("billing.BillingSender")
        .contentsAsUtf8String()
        .containsMatch("(?s)sendRefunded\\(.*sendSent\\(");
  }

  @Test
  void takesOneContractThatComesTwoWaysOnce() {
    Compilation compilation =
        compile(
            "@MessageContract interface Left extends Refunds {}",
            "@MessageContract interface Right extends Refunds {}",
            "@Consumes(queue = \"both\") interface Both extends Left, Right {}");
    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void saysThatAnInheritedCodecCannotBeSeen() {
    Compilation compilation =
        compile("@Produces @MessageContract", "interface Billing extends Prices {}");
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[WARREN-143] the generated types of Billing name the codec HiddenCodec, but cannot see"
                + " HiddenCodec from their package; make it public")
        .inFile(compilation.sourceFiles().get(0))
        .onLine(5);
  }

  @Test
  void saysWhichPayloadIsMissing() throws IOException {
    Files.delete(jar.resolve("orders/Order.class"));
    Compilation compilation =
        compile("@Consumes(queue = \"billing\")", "interface Billing extends OrderEvents {}");
    assertThat(compilation).hadErrorCount(2);
    for (String method : List.of("placed", "quote")) {
      assertThat(compilation)
          .hadErrorContaining(
              "[WARREN-129] nothing is generated for Billing before everything in it is known, but"
                  + " the payload Order of OrderEvents."
                  + method
                  + " is not; correct it, or add the import or the library that has it")
          .inFile(compilation.sourceFiles().get(0))
          .onLine(5);
    }
  }

  private Compilation compile(String... lines) {
    List<String> source =
        new ArrayList<>(
            List.of("package billing;", "import io.warren.annotation.*;", "import orders.*;"));
    source.addAll(Arrays.asList(lines));
    List<File> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new)
            .filter(File::exists)
            .collect(Collectors.toCollection(ArrayList::new));
    classPath.add(jar.toFile());
    return Compiler.javac()
        .withProcessors(new ContractProcessor())
        .withClasspath(classPath)
        .compile(JavaFileObjects.forSourceLines("billing.Source", source));
  }
}
