package io.warren.benchmarks.broker;

import io.warren.benchmarks.measure.Progress;
import io.warren.benchmarks.measure.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Has all clients do the same, one after the other, in each round in another order. The first
 * rounds only warm up.
 */
record Turns(int warmUpRounds, int rounds) {

  /** What is measured. */
  interface Work<T> {
    T measure(Client client) throws Exception;
  }

  <T> Results<T> of(String what, List<Client> clients, Work<T> work) throws Exception {
    Map<String, List<T>> results = new LinkedHashMap<>();
    clients.forEach(client -> results.put(client.name(), new ArrayList<>()));
    for (int round = 0; round < warmUpRounds + rounds; round++) {
      Progress.say(Text.format("%s: round %d of %d", what, round + 1, warmUpRounds + rounds));
      for (Client client : order(clients, round)) {
        T result = work.measure(client);
        if (round >= warmUpRounds) {
          results.get(client.name()).add(result);
        }
      }
    }
    return new Results<>(results);
  }

  /** Everyone is first and last, and behind everyone else. */
  private static List<Client> order(List<Client> clients, int round) {
    List<Client> order = new ArrayList<>(clients);
    Collections.rotate(order, round / 2);
    if (round % 2 == 1) {
      Collections.reverse(order);
    }
    return order;
  }
}
