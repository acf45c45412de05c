package io.warren;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Also shows how the handler of a batch is tested: it needs nothing but messages. */
class BatchResultTest {
  private static BatchResult place(List<Message<String>> orders) {
    return BatchResult.each(
        orders,
        order -> {
          if (order.body().isEmpty()) {
            throw new IllegalArgumentException("an order of nothing");
          }
          return order.body().equals("gold")
              ? MessageResult.reject("sold-out", "no gold is left")
              : MessageResult.success();
        });
  }

  @Test
  void eachMessageHasItsResult() {
    Message<String> gold = Message.of("gold");
    Message<String> iron = Message.of("iron");
    Message<String> nothing = Message.of("");

    BatchResult result = place(List.of(nothing, gold, iron));

    assertThat(result.resultOf(iron).outcome()).isEqualTo(MessageResult.Outcome.SUCCESS);
    assertThat(result.resultOf(gold).code()).isEqualTo("sold-out");
    assertThat(result.resultOf(nothing).outcome()).isEqualTo(MessageResult.Outcome.FAILURE);
    assertThat(result.resultOf(nothing).code()).isEqualTo("exception");
    assertThat(result.resultOf(nothing).message()).contains("an order of nothing");
  }

  @Test
  void aMessageThatWasNotInTheBatchHasNoResult() {
    Message<String> message = Message.builder("iron").id("1").build();
    Message<String> other = Message.builder("iron").id("1").build();

    BatchResult result = BatchResult.builder().set(message, MessageResult.success()).build();

    assertThat(result.resultOf(message).code()).isEqualTo(MessageResult.SUCCESS);
    assertThat(result.resultOf(other).code()).isEqualTo("no-result");
    assertThat(result.resultOf(other).outcome()).isEqualTo(MessageResult.Outcome.FAILURE);
  }

  @Test
  void oneResultCanBeThatOfAll() {
    Message<String> message = Message.of("iron");

    assertThat(BatchResult.success().resultOf(message).code()).isEqualTo(MessageResult.SUCCESS);
    assertThat(BatchResult.failure("busy", "come back").resultOf(message).outcome())
        .isEqualTo(MessageResult.Outcome.FAILURE);
    assertThat(BatchResult.reject("invalid", "never").resultOf(message).outcome())
        .isEqualTo(MessageResult.Outcome.REJECT);
  }

  @Test
  void aBuilderThatGoesOnDoesNotChangeWhatItBuilt() {
    Message<String> message = Message.of("iron");
    BatchResult.Builder builder = BatchResult.builder().set(message, MessageResult.success());
    BatchResult built = builder.build();

    builder.set(message, MessageResult.failure("late", "too late"));

    assertThat(built.resultOf(message).code()).isEqualTo(MessageResult.SUCCESS);
  }
}
