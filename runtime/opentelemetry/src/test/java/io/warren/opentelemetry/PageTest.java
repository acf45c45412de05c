package io.warren.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the page on observability to what is traced. */
class PageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "observability.md");
  private static final Path SET_UP = Path.of("src/test/java/io/warren/opentelemetry/SetUp.java");

  @Test
  void whatIsShownIsCompiled() throws IOException {
    Matcher block =
        Pattern.compile("(?ms)^```java opentelemetry\\n(.*?)^```$").matcher(Files.readString(PAGE));

    assertThat(block.find()).isTrue();
    assertThat(lines(Files.readString(SET_UP))).contains(lines(block.group(1)));
  }

  @Test
  void thePageSaysWhichVersionOfTheConventionsItIs() throws IOException {
    assertThat(Files.readString(PAGE)).contains("version " + MessagingConventions.VERSION);
  }

  @Test
  void thePageListsEachSpan() throws IOException {
    String page = Files.readString(PAGE);

    for (Operation operation : Operation.values()) {
      assertThat(page).contains("| `" + operation.label());
    }
  }

  private static String lines(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
