package unfinished;

import java.util.List;

class WithoutWarren {
  interface Sender {
    StringBuilder send(String payload);
  }

  void send(Sender sender, List<String> payloads) {
    sender.send("x");
    payloads.forEach(sender::send);
    payloads.forEach(x -> sender.send(x));
  }
}
