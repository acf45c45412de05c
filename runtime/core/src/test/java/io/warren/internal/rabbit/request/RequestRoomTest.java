package io.warren.internal.rabbit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Declare;
import io.warren.PublishTimeoutException;
import io.warren.internal.rabbit.connection.RabbitOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestRoomTest {
  private static final RequestTarget SILENT = new RequestTarget("stuck", "key");
  private static final RequestTarget OTHER = new RequestTarget("healthy", "key");

  private final RequestRoom room =
      new RequestRoom(
          new RabbitOptions(List.of(), null, Duration.ofMillis(1), 8, 1_000, Declare.ACTIVE, null));

  @Test
  void whatIsUnansweredForOneTargetTakesNoMoreThanItLeaves() {
    for (int i = 0; i < 5; i++) {
      assertThat(room.enter(SILENT, 1)).isNull();
    }

    assertThat(room.enter(SILENT, 1))
        .isInstanceOf(PublishTimeoutException.class)
        .hasMessageContainingAll("exchange 'stuck' with key 'key'", "does not answer");
    assertThat(room.enter(OTHER, 1)).isNull();
  }

  @Test
  void bytesAreBoundedInTheSameWay() {
    assertThat(room.enter(SILENT, 500)).isNull();
    assertThat(room.enter(SILENT, 1)).isInstanceOf(PublishTimeoutException.class);
    assertThat(room.enter(OTHER, 499)).isNull();
  }

  @Test
  void anAnswerMakesRoomForTheTargetBeforeItsReplyDoes() {
    assertThat(room.enter(SILENT, 500)).isNull();
    room.answered(SILENT, 500);

    assertThat(room.enter(SILENT, 500)).isNull();
    assertThat(room.enter(SILENT, 1)).isInstanceOf(PublishTimeoutException.class);
    assertThat(room.enter(OTHER, 1)).isInstanceOf(PublishTimeoutException.class);
    room.answered(SILENT, 500);
    room.leave(500);
    room.leave(500);
    assertThat(room.enter(SILENT, 1_000)).isNull();
  }
}
