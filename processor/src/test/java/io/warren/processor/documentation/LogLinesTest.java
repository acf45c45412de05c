package io.warren.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each line that the runtime logs above debug has a row on the page, and each row is of one. */
class LogLinesTest {
  private static final Path PAGE = Path.of("..", "docs", "operations.md");
  private static final Path SOURCES = Path.of("..", "runtime", "core", "src", "main", "java");

  /** Level, logger and the beginning of the line, in a row that also says what to do. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([A-Z]+) \\| (`[^`]+`|the contract) \\| `([^`]+)` \\| \\S.* \\|$");

  private static final Pattern LOGGER =
      Pattern.compile("LoggerFactory\\s*\\.getLogger\\(([^)]+)\\)");
  private static final String TEXT =
      "\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*";
  private static final Pattern CALL =
      Pattern.compile("\\b\\w+\\.(info|warn|error)\\(\\s*(" + TEXT + "|[A-Z_]+\\b)?");

  /** What is logged, or a row of the page, whose line is a beginning. */
  private record Line(String level, String logger, String text) {
    boolean begins(Line other) {
      return level.equals(other.level)
          && logger.equals(other.logger)
          && other.text.startsWith(text);
    }
  }

  @Test
  void thePageListsEachLineThatIsLogged() throws IOException {
    List<Line> logged = logged();
    List<Line> rows = rows();

    assertThat(logged).hasSizeGreaterThan(50);
    assertThat(logged).allMatch(line -> rows.stream().anyMatch(row -> row.begins(line)));
    assertThat(rows).allMatch(row -> logged.stream().anyMatch(row::begins));
  }

  /** Otherwise one line could hide behind the row of another. */
  @Test
  void aRowIsTheBeginningOfOneLine() throws IOException {
    List<Line> logged = logged();

    assertThat(rows()).allMatch(row -> logged.stream().filter(row::begins).count() == 1);
  }

  private static List<Line> rows() throws IOException {
    return ROW.matcher(Files.readString(PAGE))
        .results()
        .map(row -> new Line(row.group(1), row.group(2).replace("`", ""), row.group(3)))
        .toList();
  }

  private static List<Line> logged() throws IOException {
    List<Line> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        Matcher logger = LOGGER.matcher(source);
        if (logger.find()) {
          CALL.matcher(source)
              .results()
              .map(call -> line(name(logger.group(1)), call, source))
              .forEach(lines::add);
        }
      }
    }
    return lines;
  }

  private static Line line(String logger, MatchResult call, String source) {
    String text = Objects.requireNonNull(call.group(2), call.group());
    if (!text.startsWith("\"")) {
      Matcher constant = Pattern.compile(" " + text + "\\s*=\\s*(" + TEXT + ")").matcher(source);
      assertThat(constant.find()).as(text).isTrue();
      text = constant.group(1);
    }
    return new Line(
        call.group(1).toUpperCase(Locale.ROOT),
        logger,
        text.replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("^\"|\"$", "").replace("{}", "…"));
  }

  /** As the page calls it: a class, a name of its own, or that of the contract. */
  private static String name(String argument) {
    return argument.equals("contract")
        ? "the contract"
        : argument.replace(".class", "").replace("\"", "");
  }
}
