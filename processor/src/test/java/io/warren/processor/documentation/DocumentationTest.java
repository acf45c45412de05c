package io.warren.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {
  private static final Path ROOT = Path.of("..");

  @TempDir Path output;

  @ParameterizedTest
  @MethodSource("pages")
  void whatAPageShowsCompiles(Path page) throws IOException {
    List<Source> sources = PageCode.sources(page.getFileName().toString(), Files.readString(page));

    assertThat(Snippets.compile(sources, output)).isEmpty();
  }

  @Test
  void thePagesShowJava() throws IOException {
    for (String page : List.of("README.md", "docs/contracts.md", "docs/sending.md")) {
      String markdown = Files.readString(ROOT.resolve(page));
      assertThat(PageCode.sources(page, markdown)).as(page).hasSizeGreaterThan(1);
    }
  }

  @Test
  void aBrokenSnippetIsFoundWhereItStands() {
    String page =
        """
        # A page

        ```java
        sender.post(request);
        ```
        """;

    assertThat(Snippets.compile(PageCode.sources("page.md", page), output))
        .singleElement()
        .asString()
        .contains("page.md:4", "cannot find symbol", "post");
  }

  @Test
  void aMessageThatASnippetForgetsToSendIsFound() {
    String page =
        """
        ```java
        sender.send(request);
        ```
        """;

    assertThat(Snippets.compile(PageCode.sources("page.md", page), output)).hasSize(1);
  }

  @Test
  void aWrongContractInASnippetIsFound() {
    String page =
        """
        ```java
        @MessageContract(exchange = "shop", routingKey = "order")
        @Consumes(queue = "orders")
        @Retry(times = 3, interval = "soon")
        interface Orders {
          void order(Order order);
        }
        ```
        """;

    assertThat(Snippets.compile(PageCode.sources("page.md", page), output))
        .singleElement()
        .asString()
        .contains("page.md:2", "soon");
  }

  @Test
  void continuousIntegrationRunsTheCommandOfTheReadme() throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve(".ci/run"));

    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(lines.get(1)).isEqualTo("set -euo pipefail");
    // "exit" with its status, which "set -e" does not heed before "&&".
    assertThat(lines.get(2)).endsWith(" || exit");
    assertThat(Files.readString(ROOT.resolve("README.md")))
        .contains("\n" + lines.get(2).replace(" || exit", "") + "\n");
  }

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.filter(Files::isRegularFile))
          .sorted()
          .toList();
    }
  }
}
