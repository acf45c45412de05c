package unfinished;

import io.warren.Outgoing;
import io.warren.Request;
import io.warren.Send;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

class Finished {
  interface Sender {
    Send send(String payload);

    Request<Integer> request(String payload);
  }

  Sender sender;
  ExecutorService pool;
  List<String> payloads;
  Send field;

  Send returned() {
    sender.send("x").now();
    sender.send("x").delay(1_000);
    sender.send("x").at(Instant.MAX);
    sender.request("x").timeout(Duration.ofSeconds(1)).reply();
    return sender.send("x");
  }

  void kept(int number) {
    field = (sender.send("x"));
    field = number > 1 ? sender.send("x") : sender.send("y");
    field = switch (number) {
      case 1 -> sender.send("x");
      default -> sender.send("y");
    };
    List<Send> sends = new ArrayList<>();
    sends.add(sender.send("x"));
    payloads.forEach(x -> sends.add(sender.send(x)));
    new Object();
    number++;
    number = payloads.size();
  }

  void sentLater(boolean urgent, Consumer<Object> log) {
    Send send = sender.send("x").priority(3);
    send.header("a", 1);
    if (urgent) {
      send = send.priority(9);
    }
    send.now();
    Send declared;
    declared = sender.send("x");
    log.accept(declared);
    Send either = urgent ? sender.send("x") : sender.send("y");
    Runnable later = () -> either.now();
    later.run();
    List<Send> sends = payloads.stream().map(sender::send).toList();
    sends.forEach(Send::now);
    Future<Send> future = pool.submit(() -> sender.send("x"));
    log.accept(future);
  }

  /** In the shape of OpenTelemetry's TextMapSetter. */
  interface Setter<C> {
    void set(C carrier, String key, String value);
  }

  interface Context {
    Send carrier();

    Send find(String id);
  }

  record Pending(String id, Send send) {}

  static final Setter<Send> SETTER = (send, key, value) -> send.header(key, value);
  static final Setter<Send> SETTER_REFERENCE = Send::header;

  Send handedOver(Send parameter, Map<String, Object> headers) {
    parameter.priority(3);
    parameter.priority(3).header("a", 1);
    (parameter).id("x");
    field.header("a", 1);
    this.field.header("a", 1);
    headers.forEach(parameter::header);
    headers.forEach((key, value) -> parameter.header(key, value));
    return parameter;
  }

  void gotSomewhere(Context context, Pending pending, Supplier<Send> supplier, Object any) {
    context.carrier().header("a", 1);
    context.find("x").header("a", 1);
    pending.send().header("a", 1);
    supplier.get().header("a", 1);
    ((Send) any).header("a", 1);
    if (any instanceof Send send) {
      send.header("a", 1);
    }
    Send carrier = context.carrier();
    carrier.header("a", 1);
    Send unused = context.carrier();
    current().header("a", 1);
    traced(field);
    traced(field).header("a", 1);
  }

  Send current() {
    return field;
  }

  void alreadySent() {
    logged("x");
    logged("x").header("a", 1);
  }

  Send logged(String payload) {
    Send send = sender.send(payload);
    send.now();
    return send;
  }

  /** Gives what it gets. */
  Send traced(Send send) {
    send.header("trace", "1");
    return send.priority(3);
  }

  <S extends Outgoing<S>, T extends Send> void ofTypeVariables(S outgoing, T send) {
    outgoing.priority(3);
    send.priority(3);
    identity(send);
    this.<Send>identity(null);
  }

  <T> T identity(T value) {
    return value;
  }

  void collected(Map<String, Send> byId, List<Send> sends, Send[] array, Optional<Send> perhaps) {
    byId.put("x", sender.send("x"));
    byId.computeIfAbsent("x", x -> sender.send(x));
    byId.computeIfAbsent("x", sender::send);
    byId.get("x").header("a", 1);
    byId.remove("x");
    sends.set(0, sender.send("x"));
    sends.get(0).header("a", 1);
    sends.remove(0);
    array[0].header("a", 1);
    for (Send send : sends) {
      send.header("a", 1);
    }
    sends.forEach(send -> send.header("a", 1));
    perhaps.ifPresent(send -> send.header("a", 1));
    perhaps.map(send -> send.header("a", 1));
    new AtomicReference<Send>().getAndSet(sender.send("x"));
    new Registry().computeIfAbsent("x", x -> sender.send(x));
  }

  static class Registry extends HashMap<String, Send> {
    static final long serialVersionUID = 1;
  }

  /** Passes on what it is told. */
  abstract static class Delegating implements Send {
    final Send delegate;

    Delegating(Send delegate) {
      this.delegate = delegate;
    }

    @Override
    public Send header(String name, Object value) {
      delegate.header(name, value);
      priority(3);
      return this;
    }
  }

  void sentInside() throws Exception {
    Optional.of("x").map(sender::send).ifPresent(Send::now);
    Optional.of("x").map(sender::send).map(Send::now);
    Optional.of("x").map(sender::send).map(Send::now).isPresent();
    payloads.stream().map(sender::send).peek(Send::now).toList();
    payloads.stream().map(sender::send).map(send -> send.priority(3)).forEach(Send::now);
    payloads.stream().map(sender::send).allMatch(send -> send.now().isDone());
    pool.submit(() -> sender.send("x").now());
    pool.submit(() -> sender.send("x")).get().now();
    pool.submit(() -> { sender.send("x").now(); });
    CompletableFuture.supplyAsync(() -> sender.send("x")).thenAccept(Send::now);
    CompletableFuture.supplyAsync(() -> sender.send("x")).thenCompose(Send::now);
    CompletableFuture.supplyAsync(() -> sender.send("x")).whenComplete((send, e) -> send.now());
    CompletableFuture.supplyAsync(() -> sender.send("x")).thenApply(send -> {
      send.now();
      return send;
    });
    retried(() -> sender.send("x")).now();
  }

  <T> T retried(Callable<T> call) throws Exception {
    return call.call();
  }

  void passedOn() throws Exception {
    Function<String, Send> reference = sender::send;
    Function<String, Request<Integer>> lambda = x -> sender.request(x);
    Supplier<Send> block = () -> {
      return sender.send("x");
    };
    Callable<Send> callable = () -> sender.send("x");
    payloads.stream().map(sender::send).forEach(Send::now);
    payloads.stream().map(x -> sender.send(x)).forEach(send -> send.now());
    payloads.forEach(x -> sender.send(x).now());
    Runnable constructor = ArrayList<Send>::new;
  }
}
