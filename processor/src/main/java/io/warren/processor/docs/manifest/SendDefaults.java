package io.warren.processor.docs.manifest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The defaults of every send.
 *
 * @param priority 0 to 255; null where none is stated
 * @param expiration how long a message may wait; null: for ever
 * @param persistent whether messages survive a restart of the broker
 * @param mandatory whether a message that no queue takes fails its send
 */
public record SendDefaults(
    @Nullable Integer priority,
    @Nullable Duration expiration,
    boolean persistent,
    boolean mandatory) {}
