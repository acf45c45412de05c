package io.warren.internal.rabbit.request;

import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.MessageProperties;

/** A reply as it came. */
// Never compared: an array component's equality by identity misleads nobody.
@SuppressWarnings("ArrayRecordComponent")
record ReceivedReply(String exchange, String routingKey, MessageProperties properties, byte[] body)
    implements IncomingMessage {}
