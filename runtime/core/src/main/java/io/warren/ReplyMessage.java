package io.warren;

/**
 * A successful reply.
 *
 * @param code {@link MessageResult#SUCCESS}, or what a foreign responder says
 * @param message what the responder says to people; often empty
 * @param body the reply
 * @param <R> the reply
 */
public record ReplyMessage<R>(String code, String message, R body) {}
