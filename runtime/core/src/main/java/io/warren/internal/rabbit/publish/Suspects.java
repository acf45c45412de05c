package io.warren.internal.rabbit.publish;

import com.rabbitmq.client.AMQP;
import io.warren.internal.rabbit.connection.BrokerErrors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the message over which the broker closes channels: what was unconfirmed then is written
 * again in small groups, and each group is answered before anything else is written. Not
 * thread-safe: {@link Window} guards it.
 */
final class Suspects {
  private static final int LARGEST_GROUP = 64;

  /** How many are written together: the first alone, and more after some that were harmless. */
  private int group = 1;

  /** Whether what is unconfirmed is such a group. */
  private boolean testing;

  int group() {
    return group;
  }

  /** Whether more may be written before the channel has answered. */
  boolean allowMore(Unconfirmed channel, @Nullable PendingPublish next) {
    return channel.isEmpty() || !(testing || (next != null && next.suspect));
  }

  /** What begins with this message is being written. */
  void writing(PendingPublish first) {
    testing = first.suspect;
  }

  /** The broker has confirmed or refused something. */
  void answered(Unconfirmed channel) {
    if (testing && channel.isEmpty()) {
      group = Math.min(2 * group, LARGEST_GROUP);
    }
  }

  /**
   * The broker has closed the channel over one of its messages: which, where it is clear. Where it
   * closed the connection, it may have been over something on another channel; and an exchange that
   * is gone may be declared again: one message alone is written again then, and is the culprit when
   * the same happens twice.
   */
  @Nullable PendingPublish accuse(Unconfirmed channel, BrokerErrors.Close provoked) {
    List<PendingPublish> open = new ArrayList<>();
    channel.forEach(open::add);
    group = 1;
    if (open.size() == 1 && !channel.hasForgotten()) {
      PendingPublish only = open.get(0);
      boolean clear = !provoked.connection() && provoked.code() != AMQP.NOT_FOUND;
      if (only.suspect || clear) {
        return only;
      }
    }
    open.forEach(each -> each.suspect = true);
    return null;
  }

  /** The channel is another. */
  void reset() {
    testing = false;
  }
}
