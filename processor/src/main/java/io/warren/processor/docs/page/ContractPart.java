package io.warren.processor.docs.page;

import io.warren.processor.docs.figure.Anchors;
import io.warren.processor.docs.figure.ContractFigure;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of one contract.
 *
 * @param id where links lead to
 * @param displayName the name without its package
 * @param name with its package
 * @param role whether it sends or consumes
 * @param types the wire names of its messages
 * @param sends null: it does not
 * @param consumes null: it does not
 * @param topology exchanges, queues and bindings, as far as there are any
 */
public record ContractPart(
    String id,
    String displayName,
    String name,
    String application,
    String role,
    List<String> types,
    Figure figure,
    PageTable messages,
    @Nullable SenderFacts sends,
    @Nullable ConsumerFacts consumes,
    List<PageTable> topology) {

  public ContractPart {
    types = List.copyOf(types);
    topology = List.copyOf(topology);
  }

  static ContractPart of(Contract contract, String application) {
    return new ContractPart(
        Anchors.of(contract),
        contract.displayName(),
        contract.name(),
        application,
        role(contract),
        contract.messages().stream().map(ContractMessage::type).toList(),
        new Figure(
            "The ways of the messages of " + contract.displayName(), ContractFigure.of(contract)),
        ContractTables.messages(contract),
        contract.produces() == null ? null : SenderFacts.of(contract, contract.produces()),
        contract.consumes() == null ? null : ConsumerFacts.of(contract.consumes()),
        ContractTables.topology(contract.topology()));
  }

  private static String role(Contract contract) {
    if (contract.produces() != null) {
      return contract.consumes() != null ? "sends, consumes" : "sends";
    }
    return contract.consumes() != null ? "consumes" : "shared";
  }
}
