package io.warren.internal.rabbit;

import io.warren.transport.IncomingMessage;
import io.warren.transport.MessageProperties;

/** A reply as it came. */
// Never compared: an array component's equality by identity misleads nobody.
@SuppressWarnings("ArrayRecordComponent")
record Reply(String exchange, String routingKey, MessageProperties properties, byte[] body)
    implements IncomingMessage {}
