package io.warren.internal.rabbit.consume;

import java.util.Arrays;

/**
 * Finds the fewest acknowledgements for a number of delivery tags: one that names everything up to
 * its tag, where nothing before it is open, and single ones for the rest. Not thread-safe.
 *
 * @see <a href="https://www.rabbitmq.com/docs/confirms#consumer-acks-multiple-parameter">RabbitMQ:
 *     acknowledging multiple deliveries at once</a>
 */
final class SettledTags {
  /** Takes what is to be written. */
  interface Frames<E extends Exception> {
    void ack(long tag, boolean multiple) throws E;
  }

  private static final byte OPEN = 0;
  private static final byte ACKED = 1;
  private static final byte WRITTEN = 2;

  /** The state of each tag from the lowest open one: a ring that grows. */
  private byte[] states = new byte[512];

  private long lowest = 1;
  private long highest;

  /** What was acknowledged since the last time, so that a slow first one makes no long search. */
  private long[] fresh = new long[64];

  private int freshCount;

  /** The tag is to be acknowledged by the next {@link #write}. */
  void acked(long tag) {
    mark(tag, ACKED);
    if (freshCount == fresh.length) {
      fresh = Arrays.copyOf(fresh, 2 * fresh.length);
    }
    fresh[freshCount++] = tag;
  }

  /** The tag has been settled by itself. */
  void written(long tag) {
    mark(tag, WRITTEN);
  }

  private void mark(long tag, byte state) {
    while (tag - lowest >= states.length) {
      grow();
    }
    states[index(tag)] = state;
    highest = Math.max(highest, tag);
  }

  private void grow() {
    byte[] larger = new byte[2 * states.length];
    for (long tag = lowest; tag <= highest; tag++) {
      larger[(int) (tag & (larger.length - 1))] = states[index(tag)];
    }
    states = larger;
  }

  /** Names what was acknowledged since the last time. */
  <E extends Exception> void write(Frames<E> frames) throws E {
    long last = 0;
    int together = 0;
    while (lowest <= highest && states[index(lowest)] != OPEN) {
      if (states[index(lowest)] == ACKED) {
        last = lowest;
        together++;
      }
      states[index(lowest)] = OPEN;
      lowest++;
    }
    if (together > 0) {
      // The broker refuses a tag that is settled already, so it is the highest one of now.
      frames.ack(last, together > 1);
    }
    for (int i = 0; i < freshCount; i++) {
      if (fresh[i] >= lowest) {
        states[index(fresh[i])] = WRITTEN;
        frames.ack(fresh[i], false);
      }
    }
    freshCount = 0;
  }

  private int index(long tag) {
    return (int) (tag & (states.length - 1));
  }
}
