package io.warren.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each diagnostic of the processor has a row on the page of codes, and each row is of one. */
class CodesTest {
  private static final Path PAGE = Path.of("..", "docs", "codes.md");

  /** Code, severity, cause and remedy. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (WARREN-\\d+) \\| (\\w+) \\| \\S[^|]* \\| \\S[^|]* \\|$");

  @Test
  void thePageListsEachCodeOnceWithItsSeverity() throws IOException {
    List<String> rows =
        ROW.matcher(Files.readString(PAGE)).results().map(CodesTest::codeAndSeverity).toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Diagnostic.values())
                .map(diagnostic -> diagnostic.code() + " " + severity(diagnostic))
                .toList());
  }

  private static String codeAndSeverity(MatchResult row) {
    return row.group(1) + " " + row.group(2);
  }

  private static String severity(Diagnostic diagnostic) {
    return diagnostic.kind().name().toLowerCase(Locale.ROOT);
  }
}
