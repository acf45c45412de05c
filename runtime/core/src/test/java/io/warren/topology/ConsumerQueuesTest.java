package io.warren.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.annotation.ExchangeType;
import io.warren.annotation.QueueType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsumerQueuesTest {
  private static final RetryPolicy RETRY = RetryPolicy.constant(3, Duration.ofSeconds(5));

  @Test
  void aQuorumQueueLosesNothingWhateverBecomesOfAMessage() {
    Topology topology = queues(QueueType.QUORUM, false, "").topology();

    assertThat(topology.queues())
        .containsExactly(
            Queue.named("q.dead")
                .argument("x-queue-type", "quorum")
                .argument("x-delivery-limit", Integer.MAX_VALUE)
                .argument("x-overflow", "reject-publish")
                .build(),
            new Queue(
                "q",
                true,
                false,
                false,
                Map.of(
                    "x-queue-type", "quorum",
                    "x-dead-letter-exchange", "warren.dead",
                    "x-dead-letter-routing-key", "q",
                    "x-dead-letter-strategy", "at-least-once",
                    "x-overflow", "reject-publish",
                    "x-delivery-limit", 20)),
            new Queue(
                "q.retry.5000",
                true,
                false,
                false,
                Map.of(
                    "x-queue-type", "quorum",
                    "x-dead-letter-exchange", "",
                    "x-dead-letter-routing-key", "q",
                    "x-dead-letter-strategy", "at-least-once",
                    "x-overflow", "reject-publish",
                    "x-message-ttl", 5_000L)));
    assertThat(topology.bindings()).containsExactly(Binding.toQueue("warren.dead", "q.dead", "q"));
  }

  @Test
  void deadLettersPassTheContractsOwnExchangeOnTheirWay() {
    Topology topology = queues(QueueType.QUORUM, false, "qcetl.dead").topology();

    assertThat(topology.exchanges())
        .containsExactly(
            Exchange.of("warren.dead", ExchangeType.DIRECT),
            Exchange.of("qcetl.dead", ExchangeType.TOPIC));
    assertThat(topology.bindings())
        .containsExactly(
            Binding.toExchange("warren.dead", "qcetl.dead", "q"),
            Binding.toQueue("qcetl.dead", "q.dead", "q"));
  }

  @Test
  void anExclusiveQueueHasARetryQueueOfItsOwnKindAndADeadQueueThatStays() {
    Topology topology = queues(QueueType.CLASSIC, true, "").topology();

    assertThat(topology.queues())
        .filteredOn(queue -> !queue.name().equals("q.dead"))
        .allSatisfy(
            queue -> {
              assertThat(queue.exclusive()).isTrue();
              assertThat(queue.arguments()).containsEntry("x-queue-type", "classic");
              assertThat(queue.arguments())
                  .doesNotContainKeys("x-dead-letter-strategy", "x-delivery-limit", "x-expires");
            });
    assertThat(topology.queues().get(0).exclusive()).isFalse();
  }

  @Test
  void theInstanceIsReplacedInWhatBelongsToTheProcessAndDeadLettersAreShared() {
    ConsumerQueues queues =
        ConsumerQueues.of("q.{instance}")
            .type(QueueType.CLASSIC)
            .exclusive(true)
            .autoDelete(true)
            .retry(RETRY)
            .build();

    Topology topology = queues.topology().replacing(DerivedNames.INSTANCE, "pod7");

    assertThat(topology.toString()).doesNotContain("{instance}").contains("q.pod7.retry.5000");
    assertThat(topology.bindings())
        .containsExactly(Binding.toQueue("warren.dead", "q.instances.dead", "q.instances"));
    assertThat(topology.queues())
        .extracting(queue -> queue.arguments().get("x-dead-letter-routing-key"))
        .containsExactly(null, "q.instances", "q.pod7");
    assertThat(topology.consumed("q.pod7"))
        .isEqualTo(
            new ConsumedQueue("q.pod7", "q.instances", "q.instances.dead", Integer.MAX_VALUE));
  }

  @Test
  void deadLettersTakeTheKeyThatIsBoundEvenIfOlderGeneratedCodeBoundIt() {
    Topology older =
        Topology.builder()
            .binding(Binding.toQueue("orders", "q.pod7", "order.placed"))
            .binding(Binding.toQueue("warren.dead", "q.pod7.dead", "q.pod7"))
            .build();

    assertThat(older.consumed("q.pod7"))
        .isEqualTo(new ConsumedQueue("q.pod7", "q.pod7", "q.pod7.dead", Integer.MAX_VALUE));
  }

  @Test
  void whatIsConsumedIsReadFromTheArgumentsWhereOlderGeneratedCodeDoesNotStateIt() {
    Topology topology = queues(QueueType.QUORUM, false, "qcetl.dead").topology();
    Topology.Builder unstated = Topology.builder();
    topology.queues().forEach(unstated::queue);
    topology.bindings().forEach(unstated::binding);
    Topology older = unstated.build();

    assertThat(older.consumed()).isEmpty();
    assertThat(older.consumed("q")).isEqualTo(topology.consumed("q"));
    assertThat(QueueRoles.of(older)).isEqualTo(QueueRoles.of(topology));
  }

  @Test
  void anotherQueueThatIsBoundWithTheNameOfTheFirstIsNotItsDeadQueue() {
    Topology topology =
        Topology.builder()
            .binding(Binding.toQueue("orders", "audit", "q"))
            .build()
            .and(queues(QueueType.QUORUM, false, "").topology());

    assertThat(topology.consumed("q").deadQueue()).isEqualTo("q.dead");
    assertThat(QueueRoles.of(topology).dead()).containsExactly("q.dead");
  }

  @Test
  void aQueueThatDedupsHasARetryQueueForDuplicates() {
    assertThat(deduplicating(RetryPolicy.NONE).topology().queues())
        .extracting(Queue::name)
        .containsExactly("q.dead", "q", "q.retry.5000");
  }

  @Test
  void duplicatesShareTheRetryQueueOfTheSameWait() {
    assertThat(deduplicating(RETRY).topology())
        .isEqualTo(queues(QueueType.QUORUM, false, "").topology());
  }

  private static ConsumerQueues deduplicating(RetryPolicy retry) {
    return ConsumerQueues.of("q").retry(retry).dedup(true).build();
  }

  private static ConsumerQueues queues(QueueType type, boolean exclusive, String deadExchange) {
    return ConsumerQueues.of("q")
        .type(type)
        .exclusive(exclusive)
        .autoDelete(exclusive)
        .retry(RETRY)
        .deadExchange(deadExchange)
        .build();
  }
}
