package io.warren.processor.sensitive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.warren.Message;
import io.warren.MessageConsumer;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.Warrens;
import io.warren.annotation.ExchangeType;
import io.warren.codec.Codec;
import io.warren.codec.JacksonCodec;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.internal.RunningWarren;
import io.warren.internal.embedded.EmbeddedTransport;
import io.warren.internal.embedded.broker.EmbeddedBroker;
import io.warren.internal.embedded.store.MemoryStore;
import io.warren.internal.embedded.time.TrackedExecutor;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.work.Threads;
import io.warren.observe.LogOptions;
import io.warren.testing.CapturedLog;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends every message of a contract to its generated consumer, on a broker in memory, with a log
 * and an observer; then what others may make of them.
 */
final class KindTrial implements AutoCloseable {
  private static final String LOG = "the-log";
  private static final String FOREIGN = "foreign-";
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Codec JSON = JacksonCodec.withDefaults();

  private final VirtualTime time = new VirtualTime(Instant.now());
  private final TrackedExecutor executor = new TrackedExecutor(time, Threads.newExecutor());
  private final EmbeddedBroker broker = new EmbeddedBroker(time, executor);
  private final EmbeddedTransport wire = new EmbeddedTransport(broker);
  private final Told told = new Told();
  private final RunningWarren warren =
      Warrens.on(
          new EmbeddedTransport(broker),
          new MemoryStore(time, executor),
          executor,
          LONG,
          List.of(told));

  private final Class<?> contract;
  private final Class<?> topology;

  /** The specs of the messages by the methods of the contract. */
  private final Map<String, MessageSpec<?, ?>> messages = new ConcurrentHashMap<>();

  /** How many of those that were sent were handled one by one, with success. */
  private final AtomicInteger handled = new AtomicInteger();

  /** How many bodies were published and not sent. */
  private int foreign;

  /** The ids of those that the contract gives. */
  private final Set<String> given = new HashSet<>();

  KindTrial(Class<?> contract) throws ReflectiveOperationException {
    this.contract = contract;
    topology = generated("Topology");
    for (Field field : topology.getDeclaredFields()) {
      if (field.getType() == MessageSpec.class) {
        field.setAccessible(true);
        MessageSpec<?, ?> spec = (MessageSpec<?, ?>) field.get(null);
        messages.put(spec.name().substring(spec.name().lastIndexOf('.') + 1), spec);
      }
    }
    warren.addLog(LOG, LOG, LogOptions.DEFAULT);
    wire.declare(
        Topology.builder()
            .exchange(Exchange.of(LOG, ExchangeType.TOPIC))
            .queue(Queue.named(LOG).build())
            .binding(Binding.toQueue(LOG, LOG, LOG))
            .build());
  }

  /** Runs all of it; what the contract's logger says stands in the result. */
  String run() throws Exception {
    try (CapturedLog log = new CapturedLog(contract.getName())) {
      warren.consume(consumer());
      warren.start();
      for (Method method : samples()) {
        send(messages.get(method.getName()), method.invoke(null));
      }
      time.advance(LONG);
      for (Method method : samples()) {
        publishOthers(messages.get(method.getName()), method.invoke(null));
      }
      time.advance(LONG);
      return log.text();
    }
  }

  private Class<?> generated(String suffix) throws ReflectiveOperationException {
    return contract.getClassLoader().loadClass(contract.getName() + suffix);
  }

  private List<Method> samples() {
    return Arrays.stream(contract.getDeclaredMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> messages.containsKey(method.getName()))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private MessageConsumer consumer() throws ReflectiveOperationException {
    Class<?> handler = generated("Handler");
    Object handling =
        Proxy.newProxyInstance(
            handler.getClassLoader(),
            new Class<?>[] {handler},
            (proxy, method, arguments) -> {
              if (arguments[0] instanceof Message<?> message && message.type() != null) {
                handled.incrementAndGet();
                return success(method.getName(), message);
              }
              throw new IllegalStateException("no luck");
            });
    Constructor<?> constructor = generated("Consumer").getConstructor(handler);
    return (MessageConsumer) constructor.newInstance(handling);
  }

  private Object success(String method, Message<?> message) throws ReflectiveOperationException {
    MessageSpec<?, ?> spec = messages.get(method);
    MessageResult<?> result =
        spec.reply() == null ? MessageResult.success() : MessageResult.success(reply(message));
    return result.next(next(spec, message.body()));
  }

  private Object reply(Message<?> message) throws ReflectiveOperationException {
    for (Method method : contract.getDeclaredMethods()) {
      if (method.getName().equals("reply")) {
        return method.invoke(null);
      }
    }
    return message.body();
  }

  // Sound: the body came by this message.
  @SuppressWarnings("unchecked")
  private <T, R> Message<T> next(MessageSpec<T, R> spec, Object body) {
    return sender(spec).message((T) body);
  }

  private <T, R> MessageSender<T, R> sender(MessageSpec<T, R> spec) {
    return MessageSender.of((Warren) warren, produced(), spec);
  }

  private Topology produced() {
    try {
      return (Topology) topology.getField("PRODUCED").get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("every topology has it", e);
    }
  }

  // Sound: the sample is that of the message.
  @SuppressWarnings("unchecked")
  private <T, R> void send(MessageSpec<T, R> spec, Object sample) throws Exception {
    if (spec.reply() == null) {
      sender(spec).send((T) sample).now().get(10, TimeUnit.SECONDS);
    } else {
      sender(spec).request((T) sample).reply().get(10, TimeUnit.SECONDS);
    }
  }

  // Sound: the sample is that of the message.
  @SuppressWarnings("unchecked")
  private <T, R> void publishOthers(MessageSpec<T, R> spec, Object sample) throws Exception {
    for (byte[] body : ForeignBodies.of(spec.encoder(JSON).encode((T) sample))) {
      publish(spec, body);
    }
    for (Object stated : foreignBodies()) {
      byte[] body = stated.toString().getBytes(UTF_8);
      given.add(publish(spec, body));
      for (byte[] other : ForeignBodies.of(body)) {
        publish(spec, other);
      }
    }
  }

  private List<?> foreignBodies() throws ReflectiveOperationException {
    for (Method method : contract.getDeclaredMethods()) {
      if (method.getName().equals("foreign")) {
        return (List<?>) method.invoke(null);
      }
    }
    return List.of();
  }

  private String publish(MessageSpec<?, ?> spec, byte[] body) throws Exception {
    String id = FOREIGN + ++foreign;
    MessageProperties properties =
        MessageProperties.NONE
            .withPersistent(true)
            .withMessageId(id)
            .withContentType("application/json");
    wire.sends()
        .publish(new OutgoingMessage(spec.exchange(), spec.routingKey(), true, properties, body))
        .get(10, TimeUnit.SECONDS);
    return id;
  }

  /** Whether all that was sent could be read again. */
  boolean allWereHandled() {
    return handled.get() == messages.size();
  }

  /** Each of the log's messages as it was published. */
  List<String> logged() {
    return broker.messages(LOG).stream().map(message -> new String(message.body(), UTF_8)).toList();
  }

  /** What the headers of the dead say. */
  List<String> headersOfTheDead() {
    List<IncomingMessage> dead = broker.messages(contract.getSimpleName() + ".dead");
    assertThat(broker.depth(contract.getSimpleName())).isZero();
    return dead.stream().map(message -> message.properties().headers().toString()).toList();
  }

  List<String> toldToObservers() {
    return told.texts();
  }

  /** What the log shows of each payload that was sent, and of those bodies that others gave. */
  List<String> shown() throws IOException {
    List<String> shown = new ArrayList<>();
    for (IncomingMessage message : broker.messages(LOG)) {
      for (JsonNode entry : MAPPER.readTree(message.body()).get("entries")) {
        if (entry.has("content") && !isMadeUp(entry.get("message").asText())) {
          shown.add(entry.get("content").get("text").asText());
        }
      }
    }
    return shown;
  }

  private boolean isMadeUp(String id) {
    return id.startsWith(FOREIGN) && !given.contains(id);
  }

  @Override
  public void close() {
    warren.close();
    wire.close(LONG);
  }
}
