package io.warren.internal.rabbit.request;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A lane for each target, for a bounded number of them, as keys may be made of data: those beyond
 * it share one. Of the writer's thread.
 */
final class RequestLanes {
  /** With the channels of other uses, far below the 2,047 that a broker allows by default. */
  private static final int MOST = 32;

  /** A channel costs four round trips: not for each request of many targets in turn. */
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Map<RequestTarget, RequestLane> lanes = new HashMap<>();
  private final RequestLane others = new RequestLane();
  private final Predicate<ReplyChannel> awaited;

  /**
   * @param awaited whether somebody waits for a reply on a channel
   */
  RequestLanes(Predicate<ReplyChannel> awaited) {
    this.awaited = awaited;
  }

  RequestLane of(RequestTarget target, long now) {
    RequestLane lane = lanes.get(target);
    if (lane == null) {
      closeIdle(now);
      lane = others;
      if (lanes.size() < MOST) {
        lane = new RequestLane();
        lanes.put(target, lane);
      }
    }
    lane.use(now);
    return lane;
  }

  private void closeIdle(long now) {
    Iterator<RequestLane> each = lanes.values().iterator();
    while (each.hasNext()) {
      RequestLane lane = each.next();
      if (now - lane.used() > IDLE_NANOS && lane.isEmpty()) {
        ReplyChannel channel = lane.channel();
        // One that the broker owes answers might not even be closed.
        if (channel == null || (channel.owesNothing() && !awaited.test(channel))) {
          each.remove();
          if (channel != null) {
            channel.close();
          }
        }
      }
    }
  }

  /** A channel that takes more, for a lane that can have none of its own; null: there is none. */
  @Nullable ReplyChannel withRoom() {
    ReplyChannel shared = others.channelWithRoom();
    Iterator<RequestLane> each = lanes.values().iterator();
    while (shared == null && each.hasNext()) {
      shared = each.next().channelWithRoom();
    }
    return shared;
  }
}
