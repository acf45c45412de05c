package io.warren.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.EmbeddedWarren;
import io.warren.Warren;
import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the trials beside the golden contracts on the embedded transport. */
class GeneratedCodeRunsTest {
  @TempDir Path folder;

  @Test
  void oneMethodSendsAndRequests() throws Exception {
    assertThat(run("qc-search", "com.acme.Trial"))
        .isEqualTo("[SearchRequest[text=sent, limit=1], SearchReply[hits=[requested]]]");
  }

  @Test
  void severalMethodsAreDispatchedByTheirType() throws Exception {
    assertThat(run("several-methods", "com.acme.Trial"))
        .isEqualTo("[placed 1, cancelled 2, Quote[id=3, cents=200]]");
  }

  @Test
  void inheritedMessagesKeepTheirOwnExchange() throws Exception {
    assertThat(run("inherited", "com.acme.billing.Trial"))
        .isEqualTo(
            "[placed 1 through orders, cancelled 2 through orders, refunded 3 through refunds]");
  }

  @Test
  void nestedContractsHaveTypesBesideTheOutermostClass() throws Exception {
    assertThat(run("nested", "com.acme.Trial")).isEqualTo("[Receipt[id=1]]");
  }

  @Test
  void everyKindOfPayloadComesBackAsItWent() throws Exception {
    assertThat(run("payload-kinds", "com.acme.Trial"))
        .isEqualTo("[Point[x=1, y=2], bean, 1, 2, 1, 2, 4, text, [1, -1]]");
  }

  @Test
  void aKeyIsReadFromEveryKindOfPropertyAndIsMissingWhereOneIsNull() throws Exception {
    assertThat(run("dedup-keys", "com.acme.Trial"))
        .isEqualTo(
            "[a text, 7, BOX, 00000000-0000-0000-0000-000000000001, 8, a field's, generic,"
                + " an entry, 9, null, null, null]");
  }

  @Test
  void aCodecOfTheContractWritesAndReadsPayloadsAndReplies() throws Exception {
    assertThat(run("codecs", "com.acme.shop.Trial"))
        .isEqualTo(
            "[Price[cents=43], as it is, }24:\"stnec\"{, application/x-reversed,"
                + " as it is, text/plain; charset=utf-8]");
  }

  @Test
  void messagesOfABatchComeInLots() throws Exception {
    assertThat(run("batches", "com.acme.Trial")).isEqualTo("[[1, 2, 3], [4]]");
  }

  private String run(String golden, String trial) throws Exception {
    Compilation compilation =
        Compilation.of(
            Jdk.running(),
            folder,
            GoldenCase.named(golden).sources(),
            "--class-path",
            Compilation.classPath());
    assertThat(compilation.exitCode()).as(compilation.output()).isZero();
    URL[] classes = {compilation.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader());
        EmbeddedWarren warren = Warren.embedded()) {
      return loader.loadClass(trial).getMethod("run", Warren.class).invoke(null, warren).toString();
    }
  }
}
