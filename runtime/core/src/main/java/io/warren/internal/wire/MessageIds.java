package io.warren.internal.wire;

import io.warren.internal.limits.HeaderLimits;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ids of messages: UUIDs of version 7, which sort by time.
 *
 * <p>{@link UUID#randomUUID()} asks a shared secure generator every time. Here it is asked once per
 * process: a counter, mixed one to one, keeps ids apart within the process, and the seeds keep
 * processes apart.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">RFC 9562: UUID version
 *     7</a>
 */
public final class MessageIds {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** The ids of this process. */
  public static final MessageIds SHARED = new MessageIds();

  /** As {@link #next} writes them, and others do. */
  private static final Pattern VERSION_7 =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private final long seed;
  private final AtomicLong counter;

  MessageIds() {
    SecureRandom random = new SecureRandom();
    seed = random.nextLong();
    counter = new AtomicLong(random.nextLong());
  }

  public String next(long epochMillis) {
    long number = counter.getAndAdd(GOLDEN_GAMMA);
    long low = mix(number);
    long high = mix(number ^ seed);
    long mostSignificant = (epochMillis << 16) | 0x7000L | (high & 0x0FFFL);
    long leastSignificant = 0x8000000000000000L | (low & 0x3FFFFFFFFFFFFFFFL);
    return new UUID(mostSignificant, leastSignificant).toString();
  }

  /**
   * When a message was created, to the millisecond where its id is one of these.
   *
   * @param id the sender's
   * @param seconds what it says of the time, in seconds since 1970; null: nothing
   */
  public static @Nullable Instant created(String id, @Nullable Long seconds) {
    if (seconds == null || !HeaderLimits.isTime(seconds)) {
      return null;
    }
    Instant stated = Instant.ofEpochSecond(seconds);
    if (!VERSION_7.matcher(id).matches()) {
      return stated;
    }
    Instant precise =
        Instant.ofEpochMilli(Long.parseLong(id.substring(0, 8) + id.substring(9, 13), 16));
    // Else it is the id of something else.
    return precise.getEpochSecond() == seconds ? precise : stated;
  }

  /** The finalizer of SplitMix64: a bijection whose output looks random. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
