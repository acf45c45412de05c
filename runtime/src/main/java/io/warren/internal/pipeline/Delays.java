package io.warren.internal.pipeline;

import io.warren.topology.DelayLadder;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import io.warren.transport.MessageProperties;
import io.warren.transport.OutgoingMessage;
import io.warren.transport.Transport;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Puts messages on the delay ladder, whose parts are declared when they are first used. */
final class Delays {
  private final Transport transport;

  /** The queues that are there, by name: at most 72 rungs and one landing for each target. */
  private final Set<String> declared = ConcurrentHashMap.newKeySet();

  Delays(Transport transport) {
    this.transport = transport;
  }

  /**
   * A message that goes to its exchange after a delay.
   *
   * <p>It is always mandatory, because the ladder is Warren's own. Expiration and priority travel
   * in headers: as properties, the queues of the ladder would apply them.
   *
   * @throws io.warren.WarrenException when the ladder cannot be declared
   */
  OutgoingMessage delayed(OutgoingMessage message, Duration delay, long epochMillis) {
    DelayLadder.Entry entry = DelayLadder.entry(delay, message.exchange(), message.routingKey());
    declareOnce(entry.topology());
    MessageProperties properties = message.properties();
    return new OutgoingMessage(
        entry.exchange(),
        entry.routingKey(),
        true,
        new MessageProperties(
            properties.contentType(),
            properties.persistent(),
            0,
            properties.correlationId(),
            properties.replyTo(),
            null,
            properties.messageId(),
            properties.timestampSeconds(),
            properties.type(),
            headers(properties, epochMillis + delay.toMillis())),
        message.body());
  }

  private void declareOnce(Topology topology) {
    List<String> queues = topology.queues().stream().map(Queue::name).toList();
    if (!declared.containsAll(queues)) {
      transport.declare(topology);
      declared.addAll(queues);
    }
  }

  private static Map<String, Object> headers(MessageProperties properties, long dueMillis) {
    Long expiration = properties.expirationMillis();
    if (expiration == null && properties.priority() == 0) {
      return properties.headers();
    }
    Map<String, Object> headers = new LinkedHashMap<>(properties.headers());
    if (expiration != null) {
      headers.put(WireHeaders.EXPIRES_AT, dueMillis + expiration);
    }
    if (properties.priority() > 0) {
      headers.put(WireHeaders.PRIORITY, properties.priority());
    }
    return headers;
  }
}
