package unfinished;

import io.warren.Request;
import io.warren.Send;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

class Finished {
  interface Sender {
    Send send(String payload);

    Request<Integer> request(String payload);
  }

  Sender sender;
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
    Send send = sender.send("x").priority(3);
    var unused = sender.send("x");
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
