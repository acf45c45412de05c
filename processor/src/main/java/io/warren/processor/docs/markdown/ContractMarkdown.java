package io.warren.processor.docs.markdown;

import static io.warren.processor.docs.markdown.Markdown.code;

import io.warren.processor.docs.page.ConsumerFacts;
import io.warren.processor.docs.page.ConsumerFacts.Batch;
import io.warren.processor.docs.page.ConsumerFacts.Duplicates;
import io.warren.processor.docs.page.ContractPart;
import io.warren.processor.docs.page.SenderFacts;
import io.warren.processor.docs.page.WorstCase;
import java.util.ArrayList;
import java.util.List;

/** Renders what the page says of one contract. */
final class ContractMarkdown {
  private ContractMarkdown() {}

  static void write(ContractPart contract, Markdown markdown) {
    markdown.anchor(contract.id()).heading(3, code(contract.displayName()));
    markdown.paragraph(code(contract.name()) + " of " + contract.application() + ".");
    markdown.table(contract.messages());
    if (contract.sends() != null) {
      markdown.paragraph("**Sends** " + sends(contract.sends()) + ".");
    }
    if (contract.consumes() != null) {
      markdown.paragraph("**Consumes** " + consumes(contract.consumes()) + ".");
      markdown.paragraph("**At worst** " + worstCase(contract.consumes()) + ".");
    }
    Mermaid.write(contract.figure().diagram(), markdown);
    contract.topology().forEach(markdown::table);
  }

  private static String sends(SenderFacts sends) {
    List<String> words = new ArrayList<>(sends.promises());
    if (sends.priority() != null) {
      words.add("with priority " + sends.priority());
    }
    if (sends.expiration() != null) {
      words.add("expiring after " + sends.expiration());
    }
    return String.join(", ", words);
  }

  private static String consumes(ConsumerFacts consumes) {
    List<String> words = new ArrayList<>();
    words.add(code(consumes.queue()));
    words.addAll(consumes.settings());
    Duplicates duplicates = consumes.duplicates();
    if (duplicates != null) {
      String key = Markdown.text(duplicates.key());
      words.add("no duplicate of " + key + " within " + duplicates.interval());
    }
    Batch batch = consumes.batch();
    if (batch != null) {
      words.add("in lots of up to " + batch.size() + ", at the latest after " + batch.atLatest());
    }
    return String.join(", ", words);
  }

  private static String worstCase(ConsumerFacts consumes) {
    WorstCase worst = consumes.worstCase();
    List<String> deadLetters = consumes.deadLetters();
    String deadQueue = deadLetters.get(deadLetters.size() - 1);
    return worst.attempts()
        + ", then "
        + code(deadQueue)
        + " "
        + worst.deadInFull()
        + "; "
        + worst.crashes();
  }
}
