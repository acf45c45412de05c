package io.warren.processor.model;

import com.squareup.javapoet.ClassName;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.Exchange;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One contract. Where the source is wrong, placeholders stand in, so that its types can be
 * generated all the same.
 *
 * @param name the interface
 * @param isPublic whether the interface, and all that it is nested in, is public
 * @param messages inherited ones first, then its own in source order; empty only where the source
 *     is wrong
 * @param produces null: no sender
 * @param consumes null: no handler and no consumer
 * @param retry null: none
 * @param dedup null: none
 * @param batch null: none
 * @param annotation its {@code @MessageContract}; null: it inherits another contract and has a role
 *     alone
 * @param position the interface
 */
public record ContractModel(
    ClassName name,
    boolean isPublic,
    List<MessageModel> messages,
    @Nullable ProducesModel produces,
    @Nullable ConsumesModel consumes,
    @Nullable RetryModel retry,
    @Nullable DedupModel dedup,
    @Nullable BatchModel batch,
    @Nullable AnnotationSource annotation,
    SourcePosition position) {

  public ContractModel {
    messages = List.copyOf(messages);
  }

  /** The name without its package, for people: {@code Outer.Events}. */
  public String displayName() {
    return String.join(".", name.simpleNames());
  }

  /** The messages that the contract declares itself. */
  public List<MessageModel> ownMessages() {
    return messages.stream().filter(message -> !message.inherited()).toList();
  }

  /**
   * The messages that its consumer handles: of what it inherits, only what its stated bindings
   * take.
   */
  public List<MessageModel> handled() {
    if (consumes == null
        || consumes.bindings().isEmpty()
        || !consumes.source().states("bindings")) {
      return messages;
    }
    List<MessageModel> bound =
        messages.stream()
            .filter(
                message ->
                    !message.inherited()
                        || consumes.bindings().stream().anyMatch(message::isTakenBy))
            .toList();
    return bound.isEmpty() ? messages : bound;
  }

  /** Whether it takes any incoming type, because it has only one method. */
  public boolean hasOneMethod() {
    return messages.size() == 1;
  }

  /** How often a failed message is handled again. */
  public RetryPolicy retryPolicy() {
    return retry == null ? RetryPolicy.NONE : retry.policy();
  }

  /** Every different wait of its messages: a retry queue each. */
  public Set<Duration> waits() {
    return consumes == null ? Set.of() : queues(consumes).waits();
  }

  /** The different exchanges of its messages. */
  public List<Exchange> exchanges() {
    return messages.stream().map(MessageModel::exchange).distinct().toList();
  }

  /** What a sender declares: the exchanges. */
  public Topology produced() {
    Topology.Builder topology = Topology.builder();
    exchanges().forEach(topology::exchange);
    return topology.build();
  }

  /** What a consumer declares; the exchanges alone where the contract has none. */
  public Topology consumed() {
    if (consumes == null) {
      return produced();
    }
    Topology.Builder bindings = Topology.builder();
    consumes.bindings().forEach(bindings::binding);
    return produced().and(queues(consumes).topology()).and(bindings.build());
  }

  /**
   * The same contract without policies: what is generated where they are wrong. A batch stays, if
   * it can: the form of the handler depends on it.
   */
  public ContractModel withoutPolicies() {
    return new ContractModel(
        name,
        isPublic,
        messages,
        produces,
        consumes,
        null,
        null,
        hasOneMethod() && messages.get(0).reply() == null ? batch : null,
        annotation,
        position);
  }

  /** The same contract, whose messages say more. */
  public ContractModel withMessages(List<MessageModel> others) {
    return new ContractModel(
        name, isPublic, others, produces, consumes, retry, dedup, batch, annotation, position);
  }

  private ConsumerQueues queues(ConsumesModel stated) {
    return ConsumerQueues.of(stated.queue())
        .type(stated.queueType())
        .declare(stated.declare())
        .exclusive(stated.exclusive())
        .autoDelete(stated.autoDelete())
        .singleActive(stated.singleActive())
        .maxPriority(stated.maxPriority())
        .deliveryLimit(stated.deliveryLimit())
        .retry(retryPolicy())
        .dedup(dedup != null)
        .deadQueue(stated.deadQueue())
        .deadExchange(stated.deadExchange())
        .deadExchangeType(stated.deadExchangeType())
        .build();
  }
}
