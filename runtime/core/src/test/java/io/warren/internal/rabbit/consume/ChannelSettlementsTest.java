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
  private final List<Long> written = new ArrayList<>();
  private boolean open = true;
  private boolean closesAtWriting;

  private final ChannelSettlements settlements =
      new ChannelSettlements(channel(), reason -> assertThat(reason).isNull());

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

  private void acknowledge(long tag) {
    SettlementNote note =
        new SettlementNote(settlements, tag) {
          @Override
          void lost() {
            lost.add(tag);
          }
        };
    assertThat(note.decide(Verdict.ACK)).isTrue();
    note.hand();
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
