package io.warren.processor.docs.manifest;

import io.warren.topology.Topology;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contract.
 *
 * @param name the interface's canonical name
 * @param displayName the name without its package: {@code Shop.Orders}
 * @param messages inherited ones first, then its own in source order
 * @param produces null: no sender
 * @param consumes null: no consumer
 * @param topology what its sender and its consumer declare; of a shared contract, its exchange
 */
public record Contract(
    String name,
    String displayName,
    List<ContractMessage> messages,
    @Nullable SendDefaults produces,
    @Nullable ContractConsumer consumes,
    Topology topology) {

  public Contract {
    messages = List.copyOf(messages);
  }
}
