package io.warren.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.warren.EmbeddedWarren;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.micrometer.Orders.Bill;
import io.warren.micrometer.Orders.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the page on observability to what is measured. */
class PageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "observability.md");
  private static final Path SET_UP = Path.of("src/test/java/io/warren/micrometer/SetUp.java");

  /** A meter of the table, or in a query. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(warren\\.[a-z.]+)` \\|");

  private static final Pattern SERIES = Pattern.compile("\\b(warren_\\w+)");

  @Test
  void whatIsShownIsCompiled() throws IOException {
    String compiled = lines(Files.readString(SET_UP));
    assertThat(compiled).contains(lines(block("java micrometer")));
    assertThat(compiled).contains(lines(block("java observation")));
  }

  @Test
  void aWarrenThatIsNotStartedIsMeasuredAsDown() {
    assertThat(SetUp.page()).contains("warren_up{part=\"all\"} 0.0");
  }

  @Test
  void thePageListsEachMeterAndQueriesOnlyThose() throws IOException {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    WarrenMeters meters = new WarrenMeters(registry);
    try (EmbeddedWarren warren = Warren.embedded().observe(meters)) {
      new WarrenHealth(warren).bindTo(registry);
      Orders.consume(warren, message -> MessageResult.success(new Bill(5)));
      Orders.sender(warren).request(new Order("tea")).reply().join();
      Orders.sender(warren)
          .send(new Order("tea"))
          .to("orders", "nowhere")
          .now()
          .handle((receipt, failure) -> failure)
          .join();
      warren.advance(Duration.ofSeconds(1));
    }

    Set<String> measured =
        registry.getMeters().stream()
            .map(meter -> meter.getId().getName())
            .filter(name -> !name.equals("warren.up") && !name.startsWith("warren.health."))
            .collect(Collectors.toSet());
    String page = Files.readString(PAGE);
    assertThat(all(ROW, page)).isEqualTo(measured);
    assertThat(all(SERIES, page)).hasSizeGreaterThan(6);
    assertThat(all(SERIES, registry.scrape())).containsAll(all(SERIES, page));
  }

  private static String block(String language) throws IOException {
    Pattern fence = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$");
    return fence
        .matcher(Files.readString(PAGE))
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.joining());
  }

  private static String lines(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
