package io.warren.observe;

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
    @Nullable String appId) {}
