package io.warren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageResultTest {
  private static final Message<String> NEXT = Message.of("next");

  @Test
  void everyKindOfResultTakesANextMessageAndKeepsTheRest() {
    MessageResult<String> success = MessageResult.success("reply").next(NEXT);
    MessageResult<String> failure = MessageResult.<String>failure("busy", "later").next(NEXT);
    MessageResult<String> reject = MessageResult.<String>reject("bad", "never").next(NEXT);

    assertThat(success.nextMessage()).isSameAs(NEXT);
    assertThat(success.outcome()).isEqualTo(MessageResult.Outcome.SUCCESS);
    assertThat(success.reply()).isEqualTo("reply");
    assertThat(failure.nextMessage()).isSameAs(NEXT);
    assertThat(failure.outcome()).isEqualTo(MessageResult.Outcome.FAILURE);
    assertThat(failure.code()).isEqualTo("busy");
    assertThat(reject.nextMessage()).isSameAs(NEXT);
    assertThat(reject.outcome()).isEqualTo(MessageResult.Outcome.REJECT);
    assertThat(reject.message()).isEqualTo("never");
  }

  @Test
  void aResultThatIsSharedStaysWithoutANextMessage() {
    assertThat(MessageResult.success().next(NEXT).nextMessage()).isSameAs(NEXT);

    assertThat(MessageResult.success().nextMessage()).isNull();
  }

  @Test
  void nothingIsNoNextMessage() {
    assertThatThrownBy(() -> next(null)).isInstanceOf(NullPointerException.class);
  }

  @SuppressWarnings("NullAway") // what a user without a checker can do
  private static void next(@Nullable Message<?> message) {
    assertThat(MessageResult.success().next(message)).isNull();
  }
}
