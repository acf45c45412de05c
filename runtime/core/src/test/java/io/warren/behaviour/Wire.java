package io.warren.behaviour;

import io.warren.Receipt;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Messages as they go to a transport. */
final class Wire {
  private Wire() {}

  /** A message with nothing but an id and a text. */
  static OutgoingMessage message(String exchange, String routingKey, String text) {
    return message(exchange, routingKey, text, true, properties(UUID.randomUUID().toString()));
  }

  static OutgoingMessage message(
      String exchange,
      String routingKey,
      String text,
      boolean mandatory,
      MessageProperties properties) {
    return new OutgoingMessage(
        exchange, routingKey, mandatory, properties, text.getBytes(StandardCharsets.UTF_8));
  }

  static MessageProperties properties(@Nullable String id) {
    return properties(id, Map.of());
  }

  static MessageProperties properties(@Nullable String id, Map<String, Object> headers) {
    return MessageProperties.NONE.withPersistent(true).withMessageId(id).withHeaders(headers);
  }

  static MessageProperties withReplyTo(String id, String replyTo) {
    return MessageProperties.NONE.withPersistent(true).withReplyTo(replyTo).withMessageId(id);
  }

  static MessageProperties withPriority(int priority) {
    return MessageProperties.NONE.withPersistent(true).withPriority(priority);
  }

  static MessageProperties withExpiration(long millis) {
    return MessageProperties.NONE.withPersistent(true).withExpirationMillis(millis);
  }

  /** Packed, as a content encoding of that name says. */
  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Publishes and waits for the receipt. */
  static Receipt publish(Transport transport, OutgoingMessage message) {
    return join(transport.sends().publish(message));
  }

  static Receipt publish(Transport transport, String exchange, String routingKey, String text) {
    return publish(transport, message(exchange, routingKey, text));
  }

  /** The result, within the deadline of all tests. */
  static <T> T join(CompletableFuture<T> future) {
    return future.orTimeout(Broker.DEADLINE.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /** The failure, within the deadline of all tests. */
  static Throwable failure(CompletableFuture<?> future) {
    try {
      Object result = future.get(Broker.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      throw new AssertionError("expected a failure, got " + result);
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (Exception e) {
      throw new AssertionError("expected a failure, got none in time", e);
    }
  }

  /** In a word, how it ended: "ok", or the failure's text. */
  static String outcome(CompletableFuture<?> future) {
    try {
      join(future);
      return "ok";
    } catch (CompletionException e) {
      return String.valueOf(e.getCause());
    }
  }
}
