package io.warren.internal.rabbit.publish;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.Channels;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One channel in confirm mode, which tells the window what becomes of its messages. */
final class PublishChannel {
  private final Channel channel;
  private final Unconfirmed unconfirmed;

  private PublishChannel(Channel channel, Unconfirmed unconfirmed) {
    this.channel = channel;
    this.unconfirmed = unconfirmed;
  }

  /**
   * Opens one.
   *
   * @param begin told of it before it can be lost
   */
  static PublishChannel open(Connection connection, Window window, Consumer<Unconfirmed> begin)
      throws IOException {
    Channel channel = Channels.open(connection);
    Unconfirmed unconfirmed = new Unconfirmed(ChannelsInUse.SPAN);
    // They come on the thread that reads the socket.
    channel.addConfirmListener(
        (number, multiple) -> window.confirmed(unconfirmed, number, multiple, true),
        (number, multiple) -> window.confirmed(unconfirmed, number, multiple, false));
    channel.addReturnListener(
        (code, text, exchange, key, properties, body) ->
            window.returned(
                unconfirmed, exchange, key, properties.getMessageId(), code + " " + text));
    // Not confirmSelect(), with which the client keeps a set of numbers for its own
    // waitForConfirms.
    try {
      channel.rpc(new AMQP.Confirm.Select.Builder().build());
    } catch (Throwable e) {
      // A blocked broker may not answer in time: no channel is left behind for each attempt.
      Channels.abort(channel);
      throw e;
    }
    begin.accept(unconfirmed);
    // Called at once where the channel is lost already.
    channel.addShutdownListener(cause -> window.lost(unconfirmed, provocation(cause)));
    return new PublishChannel(channel, unconfirmed);
  }

  private static BrokerErrors.@Nullable Close provocation(ShutdownSignalException cause) {
    BrokerErrors.Close close = BrokerErrors.close(cause);
    return close != null && BrokerErrors.provoked(close) ? close : null;
  }

  Unconfirmed unconfirmed() {
    return unconfirmed;
  }

  void publish(PendingPublish pending) throws IOException {
    channel.basicPublish(
        pending.exchange(),
        pending.routingKey(),
        pending.mandatory(),
        pending.properties,
        pending.message.body());
  }

  /** Closes it; the window hears of that as of any other loss. */
  void discard() {
    Channels.abort(channel);
  }
}
