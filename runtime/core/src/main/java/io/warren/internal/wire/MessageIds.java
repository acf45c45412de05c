package io.warren.internal.wire;

import io.warren.internal.limits.HeaderLimits;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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

  /** How a UUID is written, with its version. A pattern takes as long as the rest of an event. */
  private static final String VERSION_7 = "xxxxxxxx-xxxx-7xxx-xxxx-xxxxxxxxxxxx";

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
    if (!isVersion7(id)) {
      return stated;
    }
    long millis =
        HexFormat.fromHexDigitsToLong(id, 0, 8) << 16 | HexFormat.fromHexDigits(id, 9, 13);
    Instant precise = Instant.ofEpochMilli(millis);
    // Else it is the id of something else.
    return precise.getEpochSecond() == seconds ? precise : stated;
  }

  private static boolean isVersion7(String id) {
    if (id.length() != VERSION_7.length()) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char wanted = VERSION_7.charAt(i);
      if (wanted == 'x' ? !HexFormat.isHexDigit(id.charAt(i)) : id.charAt(i) != wanted) {
        return false;
      }
    }
    return true;
  }

  /** The finalizer of SplitMix64: a bijection whose output looks random. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
