package io.warren.processor.unfinished;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnfinishedMessagePluginTest {
  private static final Pattern ERROR = Pattern.compile("\\.java:(\\d+): error: (.*)");
  private static final Pattern MARK = Pattern.compile("// (send|request)(?: in (\\w+))?$");

  @TempDir Path folder;

  static Stream<Jdk> jdks() {
    return Jdk.all().stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void everyMessageThatIsDroppedIsAnErrorInItsLine(Jdk jdk) throws Exception {
    Path source = source("Unfinished.java");

    Compilation compilation = compile(jdk, source, "-cp", Compilation.classPath());

    assertThat(compilation.exitCode()).isEqualTo(1);
    assertThat(errors(compilation)).containsExactlyElementsOf(marked(source));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aMessageThatIsSentKeptOrPassedOnIsNone(Jdk jdk) throws Exception {
    Compilation compilation =
        compile(
            jdk, source("Finished.java"), "-Xlint:all", "-Werror", "-cp", Compilation.classPath());

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.exitCode()).isZero();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aClassPathWithoutWarrenIsLeftAlone(Jdk jdk) throws Exception {
    Compilation compilation =
        compile(
            jdk, source("WithoutWarren.java"), "-Xlint:all", "-Werror", "-cp", folder.toString());

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.exitCode()).isZero();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void codeThatDoesNotCompileGetsTheCompilersErrorsAlone(Jdk jdk) throws Exception {
    Compilation compilation = compile(jdk, source("Broken.java"), "-cp", Compilation.classPath());

    assertThat(errors(compilation)).hasSize(5).allMatch(error -> error.endsWith("find symbol"));
    assertThat(compilation.output()).doesNotContain("warning", "WARREN");
  }

  /** Which javac itself does not miss, as long as nothing is done with the value. */
  @ParameterizedTest
  @MethodSource("jdks")
  void aReturnTypeWhoseSuperclassIsMissingIsLeftAlone(Jdk jdk) throws Exception {
    Compilation library =
        Compilation.of(
            jdk,
            folder.resolve("library"),
            List.of(
                write("Base", "public class Base {}"),
                write("Value", "public class Value extends Base {}"),
                write("Service", "public class Service { public Value get() { return null; } }")));
    assertThat(library.output()).isEmpty();
    Files.delete(library.classes().resolve("Base.class"));
    Path user =
        write("User", "class User { void use(Service s) { s.get(); Runnable r = s::get; } }");

    Compilation compilation =
        compile(
            jdk,
            user,
            "-Xlint:all",
            "-Werror",
            "-cp",
            library.classes() + File.pathSeparator + Compilation.classPath());

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.exitCode()).isZero();
  }

  private Path write(String type, String text) throws IOException {
    return Files.writeString(folder.resolve(type + ".java"), text);
  }

  private Compilation compile(Jdk jdk, Path source, String... options) {
    return Compilation.of(jdk, folder, List.of(source), options);
  }

  private static Path source(String name) throws URISyntaxException {
    return Path.of(UnfinishedMessagePluginTest.class.getResource("/unfinished/" + name).toURI());
  }

  private static List<String> errors(Compilation compilation) {
    Matcher error = ERROR.matcher(compilation.output());
    List<String> errors = new ArrayList<>();
    while (error.find()) {
      errors.add(error.group(1) + " " + error.group(2));
    }
    return errors;
  }

  /**
   * The lines that end in the comment {@code // send} or {@code // request}, or {@code // send in}
   * with the name of a variable.
   */
  private static List<String> marked(Path source) throws IOException {
    List<String> lines = Files.readAllLines(source);
    List<String> marked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        marked.add(i + 1 + " " + complaint(mark.group(1), mark.group(2)));
      }
    }
    return marked;
  }

  private static String complaint(String verb, String variable) {
    String fate =
        variable == null
            ? "this one is dropped before it is sent"
            : "this one stays in \"" + variable + "\", from where nothing sends it";
    return verb.equals("send")
        ? "[WARREN-801] send only builds a message, but "
            + fate
            + "; end it with now(), delay(...) or at(...), or keep it to send it later"
        : "[WARREN-802] request only builds a message, but "
            + fate
            + "; end it with reply(), or keep it to send it later";
  }
}
