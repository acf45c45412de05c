package io.warren.internal.rabbit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelSettlementsTest {
  private final List<Long> lost = new ArrayList<>();
  private final List<Long> perhapsLost = new ArrayList<>();
  private final List<Long> written = new ArrayList<>();
  private boolean open = true;
  private boolean closesAtWriting;

  private final ChannelSettlements settlements =
      new ChannelSettlements(
          channel(), 3, new Settler(), delivery -> {}, reason -> assertThat(reason).isNull());

  @Test
  void whatIsNotWrittenBeforeItsChannelIsGoneIsLost() {
    acknowledge(1);
    open = false;
    acknowledge(2);

    settlements.write();

    assertThat(lost).containsExactly(1L, 2L);
    assertThat(written).isEmpty();
  }

  @Test
  void whatTheChannelRefusesBecauseItIsGoneIsLost() {
    acknowledge(1);
    acknowledge(2);
    closesAtWriting = true;

    settlements.write();

    assertThat(lost).containsExactly(1L, 2L);
  }

  @Test
  void whatIsWrittenIsNotLostWithTheNext() {
    acknowledge(1);
    settlements.write();
    acknowledge(2);
    open = false;

    settlements.write();

    assertThat(written).containsExactly(1L);
    assertThat(lost).containsExactly(2L);
  }

  @Test
  void whatWasWrittenLastBeforeTheChannelWasLostIsPerhapsLost() {
    for (int tag = 1; tag <= 5; tag++) {
      acknowledge(tag);
      settlements.write();
    }
    acknowledge(6);
    open = false;
    settlements.write();

    new ChannelEnd(settlements).hand();

    assertThat(written).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(perhapsLost).containsExactly(3L, 4L, 5L);
    assertThat(lost).containsExactly(6L);
  }

  @Test
  void ofLargeOnesOnlyTheLatestAreRemembered() {
    LastAcknowledged last = new LastAcknowledged(100);
    for (int tag = 1; tag <= 50; tag++) {
      last.add(note(tag));
    }

    last.drain(SettlementNote::perhapsLost);

    assertThat(perhapsLost).containsExactly(46L, 47L, 48L, 49L, 50L);
  }

  private void acknowledge(long tag) {
    SettlementNote note = note(tag);
    assertThat(note.decide(Verdict.ACK)).isTrue();
    note.hand();
  }

  private SettlementNote note(long tag) {
    return new SettlementNote(settlements, tag) {
      @Override
      int bytes() {
        return 100 << 10;
      }

      @Override
      void lost() {
        lost.add(tag);
      }

      @Override
      void perhapsLost() {
        perhapsLost.add(tag);
      }
    };
  }

  private Channel channel() {
    return (Channel)
        Proxy.newProxyInstance(
            Channel.class.getClassLoader(),
            new Class<?>[] {Channel.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "isOpen" -> open;
                  case "getConnection" -> null;
                  case "basicAck" -> {
                    if (closesAtWriting) {
                      throw new AlreadyClosedException(
                          new ShutdownSignalException(false, false, null, null));
                    }
                    written.add((Long) arguments[0]);
                    yield null;
                  }
                  default -> throw new AssertionError(method);
                });
  }
}
