package unfinished;

import io.warren.Outgoing;
import io.warren.Request;
import io.warren.Send;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

class Unfinished {
  interface Sender {
    Send send(String payload);

    Request<Integer> request(String payload);
  }

  interface MySend extends Send {}

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

  <S extends Outgoing<S>, T extends Send> void generics(S outgoing, T send, MySend mine) {
    outgoing.priority(3); // send
    send.priority(3); // send
    identity(mine); // send
    this.<Send>identity(null); // send
  }

  <T> T identity(T value) {
    return value;
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
}
