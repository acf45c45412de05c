package unfinished;

import java.util.List;

class Broken {
  void send(List<String> payloads) {
    nowhere.send("x");
    payloads.forEach(nowhere::send);
    payloads.forEach(x -> nowhere.send(x));
    payloads.missing(x -> x.length());
    Unknown unknown = x -> unknown.send(x);
  }
}
