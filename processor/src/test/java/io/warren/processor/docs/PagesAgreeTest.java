package io.warren.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.compiler.Compilation;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.html.TopologyHtml;
import io.warren.processor.docs.markdown.TopologyMarkdown;
import io.warren.processor.docs.page.ContractPart;
import io.warren.processor.docs.page.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one page says, the other one does not deny. */
final class PagesAgreeTest {
  @TempDir static Path folder;

  private static Map<String, String> awkward;

  @BeforeAll
  static void compile() {
    Compilation compilation = WrittenDocuments.compile(folder, WrittenDocuments.awkward());
    awkward = compilation.documents();
  }

  @Test
  void bothSayWholeSentencesInTheSameWords() {
    Modules modules = OrderSystem.modules();
    Page page = Page.of(modules);
    List<String> sentences = new ArrayList<>();
    sentences.add(page.lead());
    sentences.add(page.messages().caption());
    sentences.add(page.worstCases());
    sentences.add(Objects.requireNonNull(page.failures()).caption());
    sentences.add(Objects.requireNonNull(page.delays()).way());
    sentences.add(page.delays().declared());
    sentences.add(page.delays().schedules());
    sentences.add(page.needed());
    for (ContractPart contract : page.contracts()) {
      if (contract.consumes() != null) {
        sentences.add(contract.consumes().worstCase().crashes());
      }
    }

    assertThat(new TopologyMarkdown().text(modules)).contains(sentences);
    assertThat(new TopologyHtml().text(modules)).contains(sentences);
  }

  @Test
  void ofAQueueThatOthersDeclareNeitherSaysMoreThanThat() {
    assertThat(markdown("Legacy"))
        .contains("how often a crash repeats one, is up to those who declare the queue")
        .contains("| `legacy` | up to others | must exist |")
        .contains("queue of others")
        .doesNotContain("classic", "quorum queue");
    assertThat(html("Legacy"))
        .contains("how often a crash repeats one, is up to those who declare the queue")
        .contains("<td>up to others</td>")
        .contains("queue of others")
        .doesNotContain("classic", "quorum queue");
  }

  @Test
  void ofAQueueOfOneConnectionBothSayThatItGoesWithItsMessages() {
    String goes = "a lost connection takes the queue and its messages with it";

    assertThat(markdown("Prices")).contains(goes).doesNotContain("repeat");
    assertThat(html("Prices")).contains(goes).doesNotContain("repeat", "deliveries");
  }

  @Test
  void whatCannotBeDelayedIsSaidToWaitByNeither() {
    Modules modules =
        new Modules(
            OrderSystem.manifest(
                "shop", List.of(OrderSystem.sender("Patterns", "shop.#", "placed"))),
            List.of());

    assertThat(new TopologyMarkdown().text(modules)).contains("Patterns").doesNotContain("elay");
    assertThat(new TopologyHtml().text(modules).replaceAll("(?s)<style>.*</style>", ""))
        .contains("Patterns")
        .doesNotContain("elay");
  }

  private static String markdown(String contract) {
    return part(awkward.get("topology.md"), "<a id=\"contract-com.acme.shop." + contract, "\n## ");
  }

  private static String html(String contract) {
    return part(
        awkward.get("topology.html"), "id=\"contract-com.acme.shop." + contract, "</section>");
  }

  /** From where a contract begins to where another one does, or the next part of the page. */
  private static String part(String page, String start, String end) {
    String rest = page.substring(page.indexOf(start) + start.length());
    int next = rest.indexOf("contract-com.acme.shop.");
    int last = rest.indexOf(end);
    return rest.substring(0, next < 0 ? last : Math.min(next, last));
  }
}
