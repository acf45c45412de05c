package io.warren.internal.rabbit.request;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.OutgoingMessage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A request that waits for its reply, and at once the future that its sender holds. */
public final class PendingRequest extends CompletableFuture<IncomingMessage> {
  final OutgoingMessage message;
  final RequestTarget target;
  final BasicProperties properties;

  private static final int WRITTEN = 1;
  private static final int DECIDED = 2;
  private static final int OVER = WRITTEN | DECIDED;
  private static final int CONFIRMED = 4;

  private final RequestRoom room;
  private final AtomicInteger done = new AtomicInteger();

  /** Its number among those on its channel; written before that is. */
  long number;

  /** Where it waits to be written; of the writer's thread. */
  @Nullable RequestLane lane;

  /** The one that it was written on, and that its reply comes on. */
  volatile @Nullable ReplyChannel channel;

  /** Whether the broker has answered for it, so that it did not close the channel over it. */
  public volatile boolean confirmed;

  /**
   * @param room has been entered for it
   */
  PendingRequest(OutgoingMessage message, BasicProperties properties, RequestRoom room) {
    this.message = message;
    this.target = RequestTarget.of(message);
    this.properties = properties;
    this.room = room;
  }

  /** The writer has done with it, and keeps its body no more. */
  void written() {
    after(WRITTEN);
  }

  boolean isWritten() {
    return (done.get() & WRITTEN) != 0;
  }

  /** The broker has answered for it. */
  void confirmed() {
    confirmed = true;
    after(CONFIRMED);
  }

  /** Its outcome is known; called before the future completes, as what that runs may block. */
  void decided() {
    after(DECIDED);
  }

  private void after(int step) {
    int before = done.getAndUpdate(steps -> steps | step);
    int now = before | step;
    if (!isAnswered(before) && isAnswered(now)) {
      room.answered(target, message.body().length);
    }
    if (!isOver(before) && isOver(now)) {
      room.leave(message.body().length);
    }
  }

  private static boolean isAnswered(int steps) {
    return (steps & CONFIRMED) != 0 || isOver(steps);
  }

  private static boolean isOver(int steps) {
    return (steps & OVER) == OVER;
  }
}
