package io.warren.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages name, by a link or in code, is there. */
class LinksTest {
  private static final Path ROOT = Path.of("..");
  private static final Path ARCHITECTURE = ROOT.resolve("docs/architecture.md");

  /** The target of a link, be it in a sentence or at the end of the page. */
  private static final Pattern LINK = Pattern.compile("(?m)(?:]\\(|^\\[[^]]+]: )([^)\\s]+)");

  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  /** A path from the project's folder, without placeholders. */
  private static final Pattern PATH =
      Pattern.compile("`((?:runtime|processor|examples|docs|\\.ci|\\.mvn)/[\\w./-]+)`");

  private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)`");
  private static final Pattern TYPE_LINK = Pattern.compile("(?m)^\\[`(\\w+)`]: (.+)$");

  @ParameterizedTest
  @MethodSource("io.warren.processor.documentation.DocumentationTest#pages")
  void linksLeadSomewhere(Path page) throws IOException {
    List<String> broken = new ArrayList<>();
    for (String link : all(LINK, text(page))) {
      if (!link.contains("://") && !leadsSomewhere(page, link)) {
        broken.add(link);
      }
    }

    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.warren.processor.documentation.DocumentationTest#pages")
  void filesThatAreNamedExist(Path page) throws IOException {
    assertThat(all(PATH, text(page))).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
  }

  @Test
  void theArchitectureNamesTypesThatExist() throws IOException {
    List<String> named = all(TYPE, text(ARCHITECTURE));

    assertThat(named).hasSizeGreaterThan(100);
    assertThat(types()).containsAll(named);
  }

  /** A type that moved to another room is linked there. */
  @Test
  void theArchitectureLinksTypesToTheirFiles() throws IOException {
    List<MatchResult> links = TYPE_LINK.matcher(text(ARCHITECTURE)).results().toList();

    assertThat(links)
        .hasSizeGreaterThan(100)
        .allSatisfy(link -> assertThat(link.group(2)).endsWith("/" + link.group(1) + ".java"));
  }

  /** A link without a definition would be shown as it is written. */
  @Test
  void theArchitectureDefinesItsLinks() throws IOException {
    String page = text(ARCHITECTURE);
    Set<String> defined = new TreeSet<>(all(TYPE_LINK, page));

    assertThat(all(Pattern.compile("\\[`(\\w+)`](?!:)"), page)).allMatch(defined::contains);
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    String path = link.replaceFirst("#.*", "");
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    int anchor = link.indexOf('#');
    return anchor < 0 || anchors(target).contains(link.substring(anchor + 1));
  }

  /** As GitHub makes them of headings. */
  private static Set<String> anchors(Path page) throws IOException {
    return all(HEADING, text(page)).stream()
        .map(heading -> heading.toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static Set<String> types() throws IOException {
    Set<String> types = new TreeSet<>();
    for (String module : List.of("runtime/core", "processor")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files
            .filter(file -> !file.toString().contains("resources"))
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .forEach(name -> types.add(name.replace(".java", "")));
      }
    }
    return types;
  }

  /** Without the code that a page shows. */
  private static String text(Path page) throws IOException {
    return FENCED.matcher(Files.readString(page)).replaceAll("");
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }
}
