package io.warren.observe;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a handling produced and did not send: the {@code nextMessage} of its result.
 *
 * @param messageId its id
 * @param parentId the message in whose handling it was built; null: it was built elsewhere
 * @param conversationId the conversation it would belong to
 * @param type its wire name; null: it has none
 * @param exchange where it would be published
 * @param routingKey the key that it would be published with
 * @param headers what its sender would state
 * @param content writes its payload, with each call; what it throws is why it cannot be written.
 *     Null: no sender has built it, so nobody knows how it would be written
 */
public record NextMessage(
    String messageId,
    @Nullable String parentId,
    String conversationId,
    @Nullable String type,
    String exchange,
    String routingKey,
    Map<String, Object> headers,
    @Nullable Supplier<Content> content) {}
