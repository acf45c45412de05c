package io.warren.processor.docs.html;

import io.warren.processor.docs.page.ConsumerFacts;
import io.warren.processor.docs.page.ConsumerFacts.Batch;
import io.warren.processor.docs.page.ConsumerFacts.Duplicates;
import io.warren.processor.docs.page.Content;
import io.warren.processor.docs.page.ContractPart;
import io.warren.processor.docs.page.Part;
import io.warren.processor.docs.page.SenderFacts;
import io.warren.processor.docs.page.WorstCase;
import java.util.ArrayList;
import java.util.List;

/** Renders what the page says of one contract. */
final class ContractHtml {
  private final ContractPart contract;
  private final Markup markup;

  ContractHtml(ContractPart contract, Markup markup) {
    this.contract = contract;
    this.markup = markup;
  }

  void write() {
    markup.open("section", "class", "contract", "id", contract.id());
    markup.element("h3", contract.displayName());
    markup.open("p", "class", "origin");
    markup.element("code", contract.name()).text(" of " + contract.application() + " ");
    markup.element("a", "Contents", "href", "#contents").close();
    Svg.scrolling(contract.figure(), markup);
    Table.write(contract.messages(), markup);
    markup.open("dl", "class", "facts");
    if (contract.sends() != null) {
      sends(contract.sends());
    }
    if (contract.consumes() != null) {
      consumes(contract.consumes());
    }
    markup.close();
    markup.open("details").element("summary", "Exchanges, queues and bindings");
    contract.topology().forEach(table -> Table.write(table, markup));
    markup.close().close();
  }

  private void sends(SenderFacts sends) {
    List<String> words = new ArrayList<>(sends.promises());
    if (sends.priority() != null) {
      words.add("priority " + sends.priority());
    }
    if (sends.expiration() != null) {
      words.add("expires after " + sends.expiration());
    }
    fact("Sends", String.join(", ", words)).close();
    if (sends.delays()) {
      fact("Delays", "wait in the ")
          .element("a", "delay ladder", "href", "#" + Part.DELAYS.id())
          .text(", if a send asks for one")
          .close();
    }
  }

  private void consumes(ConsumerFacts consumes) {
    fact("Consumes", "").element("code", consumes.queue());
    markup.text(", " + String.join(", ", consumes.settings()));
    markup.text(consumes.ofOneConnection() ? ", a queue of one connection" : "").close();
    Duplicates duplicates = consumes.duplicates();
    if (duplicates != null) {
      fact("Duplicates", "of ");
      if (duplicates.key() instanceof Content.Name key) {
        markup.element("code", key.name());
      } else if (duplicates.key() instanceof Content.Words words) {
        markup.text(words.text());
      }
      markup.text(" are dropped for " + duplicates.interval()).close();
    }
    Batch batch = consumes.batch();
    if (batch != null) {
      String size = "of up to " + batch.size() + ", at the latest after " + batch.atLatest();
      fact("Batches", size).close();
    }
    fact("Retries", consumes.retries()).close();
    WorstCase worst = consumes.worstCase();
    fact("At worst", "").element("strong", worst.attempts());
    markup.text(", dead ").element("strong", worst.deadInFull());
    markup.text("; " + worst.crashes()).close();
    fact("Dead letters", "");
    String separator = "";
    for (String name : consumes.deadLetters()) {
      markup.text(separator).element("code", name);
      separator = " to ";
    }
    markup.close();
  }

  /** Starts a definition, which the caller ends. */
  private Markup fact(String term, String text) {
    return markup.element("dt", term).open("dd").text(text);
  }
}
