package io.warren.internal;

import io.warren.Captured;
import io.warren.EmbeddedMessage;
import io.warren.EmbeddedWarren;
import io.warren.codec.Codec;
import io.warren.codec.PayloadCodec;
import io.warren.internal.embedded.EmbeddedTransport;
import io.warren.internal.embedded.ShownMessage;
import io.warren.internal.embedded.broker.EmbeddedBroker;
import io.warren.internal.embedded.store.MemoryStore;
import io.warren.internal.embedded.time.TrackedExecutor;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.work.Threads;
import io.warren.observe.LogOptions;
import io.warren.observe.Observer;
import io.warren.topology.Binding;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The Warren of {@link io.warren.Warren#embedded()}. */
final class InMemoryWarren extends RunningWarren implements EmbeddedWarren {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

  private final Parts parts;
  private final Codec codec;
  private final AtomicInteger captures = new AtomicInteger();

  /** A Warren with a broker, a store and a time of its own. */
  InMemoryWarren(Codec json) {
    this(Parts.make(), new PayloadCodec(json));
  }

  private InMemoryWarren(Parts parts, Codec codec) {
    super(
        parts.transport,
        new MemoryStore(parts.time, parts.executor),
        codec,
        parts.executor,
        List.of(),
        Duration.ZERO,
        CLOSE_TIMEOUT);
    this.parts = parts;
    this.codec = codec;
  }

  @Override
  public EmbeddedWarren observe(Observer observer) {
    addObserver(Objects.requireNonNull(observer, "observer"));
    return this;
  }

  @Override
  public EmbeddedWarren log(String exchange, String routingKey, UnaryOperator<LogOptions> options) {
    addLog(
        Objects.requireNonNull(exchange, "exchange"),
        Objects.requireNonNull(routingKey, "routingKey"),
        Objects.requireNonNull(options.apply(LogOptions.DEFAULT), "the options"));
    return this;
  }

  @Override
  public Instant now() {
    return parts.time.now();
  }

  @Override
  public void advance(Duration duration) {
    parts.time.advance(duration);
  }

  @Override
  public void awaitIdle() {
    parts.time.advance(Duration.ZERO);
  }

  @Override
  public List<EmbeddedMessage> sent() {
    return shown(parts.transport.sent());
  }

  @Override
  public Captured capture(String exchange, String bindingKey) {
    String queue = "warren.capture." + captures.incrementAndGet();
    parts.transport.declare(
        Topology.builder()
            .queue(Queue.named(queue).build())
            .binding(Binding.toQueue(exchange, queue, bindingKey))
            .build());
    return () -> messages(queue);
  }

  @Override
  public List<EmbeddedMessage> messages(String queue) {
    return shown(parts.broker.messages(queue));
  }

  @Override
  public int depth(String queue) {
    return parts.broker.depth(queue);
  }

  private List<EmbeddedMessage> shown(List<? extends IncomingMessage> messages) {
    return messages.stream()
        .<EmbeddedMessage>map(message -> new ShownMessage(message, codec))
        .toList();
  }

  private record Parts(
      VirtualTime time,
      TrackedExecutor executor,
      EmbeddedBroker broker,
      EmbeddedTransport transport) {

    static Parts make() {
      VirtualTime time = new VirtualTime(Instant.now().truncatedTo(ChronoUnit.MILLIS));
      TrackedExecutor executor = new TrackedExecutor(time, Threads.newExecutor());
      EmbeddedBroker broker = new EmbeddedBroker(time, executor);
      return new Parts(time, executor, broker, new EmbeddedTransport(broker));
    }
  }
}
