package io.warren.processor.docs.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.docs.OrderSystem;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.manifest.Contract;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The page for a browser; {@link TopologyHtmlGeometryTest} is about its diagrams. */
final class TopologyHtmlTest {
  @Test
  void theSameContractsAreTheSamePage() {
    assertThat(HtmlPages.text(OrderSystem.modules()))
        .isEqualTo(HtmlPages.text(OrderSystem.modules()));
  }

  @Test
  void itNeedsNothingElse() {
    Element page = HtmlPages.parse(HtmlPages.text(OrderSystem.modules()));

    for (String tag : List.of("script", "link", "img", "iframe", "object", "image", "use")) {
      assertThat(PageSvg.elements(page, tag)).as(tag).isEmpty();
    }
    assertThat(PageSvg.elements(page, "style"))
        .singleElement()
        .extracting(Element::getTextContent)
        .asString()
        .contains("prefers-color-scheme: dark")
        .doesNotContain("url(", "@import");
  }

  @Test
  void everyLinkLeadsToOnePlaceOfThePage() {
    Element page = HtmlPages.parse(HtmlPages.text(OrderSystem.modules()));
    List<String> ids =
        all(page).map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty()).toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(PageSvg.elements(page, "a"))
        .hasSizeGreaterThan(60)
        .allSatisfy(
            link -> {
              assertThat(link.getAttribute("href")).startsWith("#");
              assertThat(ids).contains(link.getAttribute("href").substring(1));
            });
  }

  @Test
  void headingsSkipNoLevel() {
    List<String> headings =
        all(HtmlPages.parse(HtmlPages.text(OrderSystem.modules())))
            .map(Element::getTagName)
            .filter(tag -> tag.matches("h[1-6]"))
            .toList();

    assertThat(headings).startsWith("h1", "h2", "h2", "h2", "h2", "h3");
    assertThat(headings).filteredOn("h1"::equals).hasSize(1);
    assertThat(headings).doesNotContain("h4");
  }

  @Test
  void saysTheWorstCaseOfEveryConsumer() {
    Element page = HtmlPages.parse(HtmlPages.text(OrderSystem.modules()));

    assertThat(contract(page, "ReserveStock"))
        .contains("4 attempts, dead after 15 s of waiting", "stock.reserve.dead");
    assertThat(contract(page, "Purchasing"))
        .contains("7 attempts, dead after 22 min 36 s of waiting")
        .contains("6, after 1 s, 5 s, 25 s, 2 min 5 s, then 10 min each");
    assertThat(contract(page, "Statistics")).contains("1 attempt, dead at once");
    assertThat(contract(page, "FindPrice")).contains("warren.dead to shop.dead to price.find.dead");
    assertThat(contract(page, "NightlyLedgerExportForTheAccountants"))
        .contains("of up to 500, at the latest after 2 s", "one active consumer");
    assertThat(contract(page, "RemindOfPayment")).contains("order.id are dropped for 14 d");
  }

  @Test
  void namesOnTheBrokerAreTextWhateverIsInThem() {
    String exchange = "<script>alert(\"1\")</script>";
    String key = "a'b&amp;c\u0000\u00e9\ud83d\udc07]]>";

    String text = HtmlPages.text(one("Odd", exchange, key));

    Element page = HtmlPages.parse(text);
    assertThat(PageSvg.elements(page, "script")).isEmpty();
    assertThat(text).doesNotContain("<script").doesNotContain("\u0000");
    assertThat(contract(page, "Odd"))
        .contains(exchange)
        .contains("a'b&amp;c\ufffd\u00e9\ud83d\udc07]]>");
  }

  private static Modules one(String name, String exchange, String key) {
    Contract contract =
        OrderSystem.command(name, exchange, key, RetryPolicy.constant(3, Duration.ofSeconds(5)));
    return new Modules(OrderSystem.manifest("shop", List.of(contract)), List.of());
  }

  private static Stream<Element> all(Element page) {
    return PageSvg.elements(page, "*").stream();
  }

  private static String contract(Element page, String name) {
    return all(page)
        .filter(element -> element.getAttribute("id").equals("contract-com.acme.shop." + name))
        .findFirst()
        .orElseThrow()
        .getTextContent()
        .replace("\n", "");
  }
}
