package unfinished;

import io.warren.Request;
import io.warren.Send;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

class Unfinished {
  interface Sender {
    Send send(String payload);

    Request<Integer> request(String payload);
  }

  Sender sender;
  List<String> payloads;
  Runnable field = () -> sender.send("x"); // send

  void statements() {
    sender.send("x"); // send
    sender.send("x").priority(3).header("a", 1); // send
    sender.request("x"); // request
    sender.request("x").priority(3); // request
    if (payloads.isEmpty()) sender.send("x"); // send
    else sender.send("y"); // send
    label:
    sender.send("x"); // send
    Sender local = new Sender() {
      @Override
      public Send send(String payload) {
        sender.send(payload); // send
        return sender.send(payload);
      }

      @Override
      public Request<Integer> request(String payload) {
        return sender.request(payload);
      }
    };
    local.send("x").now();
  }

  void loops() {
    for (sender.send("x"); payloads.isEmpty(); ) {} // send
    for (; payloads.isEmpty(); sender.send("x")) {} // send
  }

  void switches(int number) {
    switch (number) {
      case 1 -> sender.send("x"); // send
      default -> sender.request("x"); // request
    }
    switch (number) {
      case 1:
        sender.send("x"); // send
        break;
      default:
    }
    int value = switch (number) {
      case 1 -> {
        sender.send("x"); // send
        yield 1;
      }
      default -> 2;
    };
  }

  void lambdas() {
    payloads.forEach(x -> sender.send(x)); // send
    payloads.forEach(x -> { sender.send(x); }); // send
    payloads.forEach(x -> sender.request(x)); // request
    Runnable both = (Runnable & Serializable) () -> sender.send("x"); // send
    Consumer<Runnable> nested = r -> Optional.of("x").ifPresent(x -> sender.send(x)); // send
  }

  void methodReferences(Supplier<Send> supplier) {
    payloads.forEach(sender::send); // send
    payloads.forEach(sender::request); // request
    Runnable runnable = supplier::get; // send
    Consumer<Send> unbound = Send::toString;
  }

  void functions(ExecutorService pool, Function<String, Send> function) throws Exception {
    pool.submit(() -> sender.send("x")); // send
    pool.submit(() -> sender.send("x")).get(); // send
    pool.submit(() -> sender.send("x")).get().priority(3); // send
    pool.submit(() -> {
      return sender.request("x"); // request
    });
    Optional.of("x").map(sender::send); // send
    Optional.of("x").map(x -> sender.send(x).priority(3)); // send
    Optional.of("x").map(sender::request).orElse(null); // request
    Optional.of("x").map(sender::send).map(send -> send.priority(3)); // send
    Optional.of("x").map(sender::send).isPresent(); // send
    boolean any = Optional.of("x").map(sender::send).isEmpty(); // send
    payloads.stream().map(sender::send).toList(); // send
    payloads.stream().map(sender::send).count(); // send
    payloads.stream()
        .map(sender::send) // send
        .collect(Collectors.toList());
    Runnable nested = () -> payloads.stream().map(sender::send).toList(); // send
    CompletableFuture.supplyAsync(() -> sender.send("x")); // send
    CompletableFuture.completedFuture("x").thenApply(sender::send); // send
    CompletableFuture.completedFuture("x").thenApply(sender::send).join(); // send
    retried(() -> sender.send("x")); // send
    function.apply("x"); // send
    Map<String, Object> headers = Map.of();
    headers.forEach(sender.send("x")::header); // send
  }

  <T> T retried(Callable<T> call) throws Exception {
    return call.call();
  }

  void unused(boolean urgent) {
    Send send = sender.send("x").priority(3); // send in send
    var inferred = sender.request("x"); // request in inferred
    Send changed = sender.send("x"); // send in changed
    changed.header("a", 1);
    changed = changed.priority(3);
    Send assigned;
    assigned = sender.send("x"); // send in assigned
    Send either = urgent ? sender.send("x") : null; // send in either
    Send chosen = switch (payloads.size()) {
      case 0 -> null;
      default -> sender.send("x"); // send in chosen
    };
    List<Send> sends = payloads.stream().map(sender::send).toList(); // send in sends
  }

  void helpers() {
    reminder("x"); // send
    reminder("x").priority(3); // send
    reminder(); // send
    payloads.forEach(this::reminder); // send
    Another.reminder(sender); // send
  }

  Send reminder(String payload) {
    Send send = sender.send(payload);
    send.header("a", 1);
    return send.priority(3);
  }

  Send reminder() {
    return reminder("x");
  }

  class Inner {
    Inner() {
      sender.send("x"); // send
    }
  }

  record Second(Sender sender) {
    Second {
      sender.send("x"); // send
    }
  }
}

class Another {
  static void send(Unfinished.Sender sender) {
    sender.send("x"); // send
  }

  static Send reminder(Unfinished.Sender sender) {
    return sender.send("x");
  }
}
