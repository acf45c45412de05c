package io.warren.observe;

import java.util.Map;
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
 * @param payload the object itself, which no codec has written
 */
public record NextMessage(
    String messageId,
    @Nullable String parentId,
    String conversationId,
    @Nullable String type,
    String exchange,
    String routingKey,
    Map<String, Object> headers,
    Object payload) {}
