package io.warren.observe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message is on the wire.
 *
 * @param body the bytes, as they are and not copied: not to be changed, and not to be kept longer
 *     than needed
 * @param type the media type of the body; null: its sender did not say
 * @param encoding how the body is packed, such as {@code gzip}; null: not at all
 * @param headers all headers, those of a trace and Warren's own included; unmodifiable, and as they
 *     are: what is in them is not to be changed either
 * @param priority 0 to 255; null: none was stated
 * @param expiration how long the message may wait in a queue; null: for ever
 * @param replyTo where the reply goes; null: nobody waits for one, or Warren itself does
 * @param created when the message was, in milliseconds; in whole seconds where a foreign client
 *     sent it; null: it did not say
 * @param appId which application sent it; null: it did not say
 * @param mask keeps from people what is sensitive in the body; null: nothing is, as the contract
 *     says
 */
// Never compared: an array component's equality by identity misleads nobody.
@SuppressWarnings("ArrayRecordComponent")
public record Content(
    byte[] body,
    @Nullable String type,
    @Nullable String encoding,
    Map<String, Object> headers,
    @Nullable Integer priority,
    @Nullable Duration expiration,
    @Nullable String replyTo,
    @Nullable Instant created,
    @Nullable String appId,
    @Nullable Mask mask) {
  /** Of one character in UTF-8. */
  private static final int MOST_BYTES = 4;

  /**
   * The body for people: as text in UTF-8 where nothing in it is sensitive, and else without what
   * is. Use this, and not {@link #body}, for what somebody reads.
   *
   * @param most how many characters are shown
   */
  public Shown shown(int most) {
    if (mask != null) {
      return mask.shown(this, most);
    }
    int length = (int) Math.min(body.length, (long) most * MOST_BYTES);
    String text = new String(body, 0, length, StandardCharsets.UTF_8);
    if (text.length() <= most && length == body.length) {
      return new Shown(text, false);
    }
    int end = Math.min(most, text.length());
    // Half a character is shown to nobody.
    boolean half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return new Shown(text.substring(0, half ? end - 1 : end), true);
  }
}
