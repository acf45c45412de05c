package io.warren;

import io.warren.codec.Codec;
import io.warren.codec.JacksonCodec;
import io.warren.codec.PayloadCodec;
import io.warren.internal.embedded.Captured;
import io.warren.internal.embedded.EmbeddedMessage;
import io.warren.internal.embedded.EmbeddedTransport;
import io.warren.internal.embedded.broker.EmbeddedBroker;
import io.warren.internal.embedded.store.MemoryStore;
import io.warren.internal.embedded.time.TrackedExecutor;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.work.Threads;
import io.warren.topology.Binding;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Warren that needs no broker and no store: everything happens in this JVM, and time stands still
 * until {@link #advance} moves it. For tests, and for a first look. Thread-safe.
 *
 * <p>Its broker behaves as RabbitMQ does where contracts can tell the difference. It forgets
 * everything when it is no longer referenced, and nothing before that: {@link #sent()} grows with
 * every message.
 *
 * <p>Handlers and callbacks run on threads of their own, as they do elsewhere. Those that start
 * threads themselves are not waited for.
 */
public final class EmbeddedWarren extends Warren {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

  private final VirtualTime time;
  private final EmbeddedBroker broker;
  private final EmbeddedTransport transport;
  private final Codec codec;
  private final AtomicInteger captures = new AtomicInteger();

  private EmbeddedWarren(
      VirtualTime time,
      TrackedExecutor executor,
      EmbeddedBroker broker,
      EmbeddedTransport transport,
      Codec codec) {
    super(transport, new MemoryStore(time, executor), codec, executor, CLOSE_TIMEOUT);
    this.time = time;
    this.broker = broker;
    this.transport = transport;
    this.codec = codec;
  }

  static EmbeddedWarren create() {
    VirtualTime time = new VirtualTime(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    TrackedExecutor executor = new TrackedExecutor(time, Threads.newExecutor());
    EmbeddedBroker broker = new EmbeddedBroker(time, executor);
    return new EmbeddedWarren(
        time,
        executor,
        broker,
        new EmbeddedTransport(broker),
        new PayloadCodec(JacksonCodec.withDefaults()));
  }

  /**
   * The virtual time. It begins with the real time of the start, in whole milliseconds, and moves
   * only by {@link #advance}.
   */
  public Instant now() {
    return time.now();
  }

  /**
   * Lets time pass: everything that is due until then happens in its order, and at the end no
   * handler and no callback runs any more.
   *
   * @throws IllegalArgumentException when the duration is negative
   * @throws IllegalStateException when something still runs after 30 seconds of real time, naming
   *     it; or when a handler or a callback calls this, for which it would wait
   */
  public void advance(Duration duration) {
    time.advance(duration);
  }

  /**
   * Waits until no handler and no callback runs, without letting time pass.
   *
   * @throws IllegalStateException as {@link #advance}
   */
  public void awaitIdle() {
    time.advance(Duration.ZERO);
  }

  /**
   * What senders have sent so far, in order: requests too, and messages that found no queue; not
   * replies, retries and dead letters.
   */
  public List<EmbeddedMessage> sent() {
    return shown(transport.sent());
  }

  /**
   * Binds a queue of its own and collects what arrives there from now on. A sender's test needs it
   * where no consumer takes the message: a message without a queue fails.
   *
   * @throws TopologyException when the exchange does not exist yet: its sender declares it
   */
  public Captured capture(String exchange, String bindingKey) {
    String queue = "warren.capture." + captures.incrementAndGet();
    transport.declare(
        Topology.builder()
            .queue(Queue.named(queue).build())
            .binding(Binding.toQueue(exchange, queue, bindingKey))
            .build());
    return new Captured(() -> messages(queue));
  }

  /**
   * What waits in a queue, next one first; what a handler has is not there.
   *
   * @throws TopologyException when the queue does not exist
   */
  public List<EmbeddedMessage> messages(String queue) {
    return shown(broker.messages(queue));
  }

  /**
   * How many messages wait in a queue.
   *
   * @throws TopologyException when the queue does not exist
   */
  public int depth(String queue) {
    return broker.depth(queue);
  }

  private List<EmbeddedMessage> shown(List<? extends IncomingMessage> messages) {
    return messages.stream().map(message -> new EmbeddedMessage(message, codec)).toList();
  }
}
