package io.warren.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.warren.processor.check.ContractCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the processor goes about it, whatever the contracts say. */
final class ContractProcessorTest {
  private static final JavaFileObject ORDERS =
      contract("Orders", "order.placed", "@Produces", "void placed(String order);");
  private static final JavaFileObject BIDS =
      contract("Bids", "bid.placed", "@Produces", "void placed(String bid);");

  /** Does not compile unless the sender of bids is generated. */
  private static final JavaFileObject USER_OF_BIDS =
      JavaFileObjects.forSourceString("shop.User", "package shop; class User { BidsSender bids; }");

  private static JavaFileObject contract(
      String name, String key, String annotations, String method) {
    return JavaFileObjects.forSourceLines(
        "shop." + name,
        "package shop;",
        "import io.warren.annotation.*;",
        "@MessageContract(exchange = \"shop\", routingKey = \"" + key + "\")",
        annotations,
        "interface " + name + " {",
        "  " + method,
        "}");
  }

  @Test
  void anUnexpectedExceptionIsOneErrorOnItsContractAndTheOthersGoOn() {
    ContractCheck failing =
        (contract, report) -> {
          if (contract.displayName().equals("Orders")) {
            throw new IllegalStateException("this was not expected");
          }
        };
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new ContractProcessor(List.of(failing)))
            .compile(ORDERS, BIDS, USER_OF_BIDS);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[WARREN-902] Warren failed on shop.Orders, which is a fault of Warren and not of the"
                + " contract; please report it with the contract and what follows:"
                + " java.lang.IllegalStateException: this was not expected")
        .inFile(ORDERS)
        .onLine(5);
    assertThat(compilation).hadErrorContaining("at io.warren.processor.ContractProcessorTest");
  }

  @Test
  void waitsForPayloadsAndParentsAndConstantsThatOtherProcessorsGenerate() {
    JavaFileObject waiting =
        JavaFileObjects.forSourceLines(
            "shop.Billing",
            "package shop;",
            "import io.warren.annotation.*;",
            "@MessageContract(exchange = \"shop\")",
            "@Consumes(queue = Queues.BILLING)",
            "interface Billing extends Refunds {",
            "  @RoutingKey(\"order.placed\")",
            "  void placed(java.util.List<Order> orders);",
            "}");
    SourceGenerator other =
        new SourceGenerator(
            List.of(
                Map.of(
                    "Order", "package shop; record Order(String id) {}",
                    "Queues",
                        "package shop; class Queues { static final String BILLING = \"bills\"; }",
                    "Refunds",
                        "package shop; import io.warren.annotation.*;"
                            + "@MessageContract(exchange = \"refunds\") interface Refunds {"
                            + "@RoutingKey(\"order.refunded\") void refunded(Order order);"
                            + "@RoutingKey(\"order.kept\") void kept(Order order); }")));
    Compilation compilation =
        Compiler.javac().withProcessors(other, new ContractProcessor()).compile(waiting);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("shop.BillingHandler")
        .contentsAsUtf8String()
        .contains("refunded(Message<Order>");
    assertThat(compilation)
        .generatedSourceFile("shop.BillingTopology")
        .contentsAsUtf8String()
        .contains("\"bills\"");
  }

  @Test
  void theHandlerOfAWrongBatchTakesLotsAllTheSame() {
    JavaFileObject wrong =
        JavaFileObjects.forSourceLines(
            "shop.Refunds",
            "package shop;",
            "import io.warren.annotation.*;",
            "@MessageContract(exchange = \"shop\", routingKey = \"order.refunded\")",
            "@Consumes(queue = \"refunds\", prefetch = 10)",
            "@Batch(size = 11, flushInterval = \"1s\")",
            "interface Refunds {",
            "  void refunded(String order);",
            "}");
    JavaFileObject user =
        JavaFileObjects.forSourceLines(
            "shop.UserOfRefunds",
            "package shop;",
            "class UserOfRefunds {",
            "  RefundsHandler handler = messages -> io.warren.BatchResult.success();",
            "}");

    Compilation compilation = compile(List.of(wrong, user));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[WARREN-434]").inFile(wrong).onLine(5);
  }

  /** Where generated types are named so that javac looks for them at once. */
  private static final JavaFileObject USER_OF_PAID =
      JavaFileObjects.forSourceLines(
          "other.User",
          "package other;",
          "import shop.PaidConsumer;",
          "import shop.PaidHandler;",
          "import shop.PaidSender;",
          "import shop.PaidTopology;",
          "import static shop.PaidTopology.QUEUE;",
          "abstract class User implements PaidHandler {",
          "  private final PaidSender sender;",
          "  User(PaidSender sender) { this.sender = sender; }",
          "  PaidConsumer consumer() { return null; }",
          "  @SuppressWarnings(QUEUE) void use() { sender.send(null).now(); }",
          "}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a payload    | routingKey = "order.paid"                         | "paid"          | void paid(Misspelt order);
          in a list    | routingKey = "order.paid"                         | "paid"          | void paid(java.util.List<Misspelt> order);
          a reply      | routingKey = "order.paid"                         | "paid"          | Misspelt paid(int order);
          a key        | routingKey = Keys.MISSPELT                        | "paid"          | void paid(int order);
          a queue      | routingKey = "order.paid"                         | Keys.MISSPELT   | void paid(int order);
          a codec      | routingKey = "order.paid", codec = Misspelt.class | "paid"          | void paid(int order);
          """)
  void aMisspeltNameIsTheCompilersOneErrorHoweverManyUseWhatIsGenerated(
      String what, String contract, String queue, String method) {
    JavaFileObject paid =
        JavaFileObjects.forSourceLines(
            "shop.Paid",
            "package shop;",
            "import io.warren.annotation.*;",
            "@MessageContract(exchange = \"shop\", " + contract + ")",
            "@Produces",
            "@Consumes(queue = " + queue + ")",
            "public interface Paid { " + method + " }",
            "class Keys {}");

    assertThat(compile(List.of(paid, USER_OF_PAID))).hadErrorCount(1);
    // The others go on, whether they are right or have a mistake of their own.
    assertThat(compile(List.of(paid, USER_OF_PAID, BIDS, USER_OF_BIDS))).hadErrorCount(1);
    assertThat(compile(List.of(paid, USER_OF_PAID, contract("Empty", "x", "", ""))))
        .hadErrorCount(2);
  }

  @Test
  void aMisspeltParentIsTheCompilersOneError() {
    JavaFileObject heir =
        JavaFileObjects.forSourceLines(
            "shop.Heir",
            "package shop;",
            "import io.warren.annotation.*;",
            "@Consumes(queue = \"heir\")",
            "interface Heir extends Misspelt {}",
            "class User { HeirHandler handler; HeirConsumer consumer; }");

    assertThat(compile(List.of(heir))).hadErrorCount(1);
  }

  @Test
  void waitsForWhatComesInALaterRoundToo() {
    SourceGenerator later =
        new SourceGenerator(
            List.of(
                Map.of("Middle", "package shop; class Middle {}"),
                Map.of("Order", "package shop; record Order(String id) {}")));

    Compilation compilation =
        Compiler.javac()
            .withOptions("-Xlint:all", "-Werror")
            .withProcessors(later, new ContractProcessor())
            .compile(contract("Late", "late", "@Produces", "void late(Order order);"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("shop.LateSender");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class BidsSender {}",
        "class BidsTopology {} class BidsSender {}",
        "class Outer { @io.warren.annotation.MessageContract(exchange = \"shop\", routingKey = \"x\")"
            + " @io.warren.annotation.Produces interface Inner { void x(int x); } }"
            + " @io.warren.annotation.MessageContract(exchange = \"shop\", routingKey = \"y\")"
            + " @io.warren.annotation.Produces interface Outer_Inner { void y(int y); }"
      })
  void aNameThatIsTakenIsOneError(String types) {
    JavaFileObject taken = JavaFileObjects.forSourceString("shop.Taken", "package shop; " + types);

    Compilation compilation =
        Compiler.javac()
            .withProcessors(new ContractProcessor())
            .withOptions("-Xlint:all,-auxiliaryclass")
            .compile(BIDS, taken);

    assertThat(messages(compilation)).singleElement().asString().startsWith("[WARREN-901]");
  }

  @Test
  void generatesTheSameWhateverTheOrderOfTheSources() {
    List<JavaFileObject> sources =
        new ArrayList<>(
            List.of(
                ORDERS,
                BIDS,
                contract("A", "a", "@Consumes(queue = \"q\")", "void a(int a);"),
                contract("B", "b", "@Consumes(queue = \"q\")", "void b(int b);")));
    Compilation one = compile(sources);
    Collections.reverse(sources);
    Compilation other = compile(sources);
    assertThat(contents(one)).isNotEmpty().isEqualTo(contents(other));
    assertThat(messages(one)).hasSize(1).isEqualTo(messages(other));
  }

  @Test
  void takesNamesWithoutAPackage() {
    Compilation compilation =
        compile(
            List.of(
                JavaFileObjects.forSourceLines(
                    "Orders",
                    "import io.warren.annotation.*;",
                    "@MessageContract(exchange = \"shop\", routingKey = \"order.placed\")",
                    "@Produces @Consumes(queue = \"orders\")",
                    "public interface Orders { void placed(String order); }")));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("OrdersSender");
  }

  @Test
  void leavesTheAnnotationsOfOthersToThem() {
    JavaFileObject annotated =
        JavaFileObjects.forSourceLines(
            "shop.Counter",
            "package shop;",
            "@com.google.errorprone.annotations.CheckReturnValue",
            "class Counter {}");
    Listener other = new Listener("com.google.errorprone.annotations.CheckReturnValue");

    Compilation compilation =
        Compiler.javac().withProcessors(new ContractProcessor(), other).compile(annotated, ORDERS);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(other.heard).contains("shop.Counter");
  }

  @Test
  void takesPayloadsThatAreCalledLikeTypesOfJavaLang() {
    Compilation compilation =
        compile(
            List.of(
                JavaFileObjects.forSourceLines("other.Void", "package other; public class Void {}"),
                contract(
                    "Emptied",
                    "emptied",
                    "@Produces @Consumes(queue = \"emptied\")",
                    "void emptied(other.Void payload);")));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("shop.EmptiedHandler")
        .contentsAsUtf8String()
        .contains("Message<other.Void>");
  }

  private static Compilation compile(List<JavaFileObject> sources) {
    return Compiler.javac().withProcessors(new ContractProcessor()).compile(sources);
  }

  private static List<String> messages(Compilation compilation) {
    return compilation.diagnostics().stream().map(problem -> problem.getMessage(null)).toList();
  }

  private static Map<String, String> contents(Compilation compilation) {
    Map<String, String> contents = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      try {
        contents.put(file.getName(), file.getCharContent(false).toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return contents;
  }

  /** Another processor, which only looks where an annotation is. */
  private static final class Listener extends AbstractProcessor {
    private final String annotation;
    private final Set<String> heard = new TreeSet<>();

    Listener(String annotation) {
      this.annotation = annotation;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of(annotation);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (TypeElement found : annotations) {
        round.getElementsAnnotatedWith(found).forEach(type -> heard.add(type.toString()));
      }
      return false;
    }
  }

  /** Another processor, which generates in each round something of what contracts name. */
  private static final class SourceGenerator extends AbstractProcessor {
    private final Deque<Map<String, String>> rounds;

    SourceGenerator(List<Map<String, String>> rounds) {
      this.rounds = new ArrayDeque<>(rounds);
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
      if (!rounds.isEmpty()) {
        rounds.remove().forEach(this::write);
      }
      return false;
    }

    private void write(String name, String source) {
      try (Writer writer = processingEnv.getFiler().createSourceFile("shop." + name).openWriter()) {
        writer.write(source);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
