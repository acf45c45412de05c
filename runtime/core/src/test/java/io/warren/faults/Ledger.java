package io.warren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.Message;
import io.warren.Receipt;
import io.warren.WarrenException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What went in and what came out, by the orders' numbers. Thread-safe. */
final class Ledger {
  private final String fault;
  private final AtomicInteger sent = new AtomicInteger();

  /** The ids that receipts name. */
  private final Map<Integer, String> receipts = new ConcurrentHashMap<>();

  private final Map<Integer, Throwable> failures = new ConcurrentHashMap<>();

  /** The ids that handlers saw. */
  private final Map<Integer, Set<String>> handled = new ConcurrentHashMap<>();

  /** Which attempts at which orders. */
  private final Set<List<Integer>> attempts = ConcurrentHashMap.newKeySet();

  private final LongAdder duplicates = new LongAdder();
  private final List<String> surprises = new CopyOnWriteArrayList<>();

  Ledger(String fault) {
    this.fault = fault;
  }

  void sent(int number, CompletableFuture<Receipt> future) {
    sent.incrementAndGet();
    future.whenComplete(
        (receipt, failure) -> {
          if (failure == null) {
            receipts.put(number, receipt.id());
          } else {
            failures.put(number, failure);
          }
        });
  }

  void handled(Message<Order> message) {
    handled(message.body().number(), message.redeliveredCount(), message.id());
  }

  void handled(int number, int retries, String id) {
    if (!attempts.add(List.of(number, retries))) {
      duplicates.increment();
    }
    handled.computeIfAbsent(number, any -> ConcurrentHashMap.newKeySet(1)).add(id);
  }

  int sent() {
    return sent.get();
  }

  int receipts() {
    return receipts.size();
  }

  int failures() {
    return failures.size();
  }

  int handled() {
    return handled.size();
  }

  long duplicates() {
    return duplicates.sum();
  }

  boolean allDone() {
    return receipts.size() + failures.size() == sent.get();
  }

  /** The id of the order, as its receipt says. */
  String id(int number) {
    String id = receipts.get(number);
    assertThat(id).as("the receipt of " + number).isNotNull();
    return id;
  }

  /** Confirmed, and nobody has handled them. */
  long lost() {
    return receipts.keySet().stream().filter(number -> !handled.containsKey(number)).count();
  }

  /** All futures are done, and everything confirmed is handled. */
  boolean complete() {
    return allDone() && lost() == 0;
  }

  String counts() {
    return "sent "
        + sent
        + ", receipts "
        + receipts.size()
        + ", failed "
        + failures.size()
        + ", handled "
        + handled.size()
        + ", duplicates "
        + duplicates.sum()
        + ", lost "
        + lost();
  }

  private String why() {
    return failures.values().stream()
        .collect(
            Collectors.groupingBy(
                failure -> failure.getClass().getSimpleName(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> ", " + entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining());
  }

  /** Prints the counts, and holds them to what is promised. */
  void close(String more) {
    handled.forEach(
        (number, ids) -> {
          String receipt = receipts.get(number);
          if (ids.size() > 1 || (receipt != null && !ids.contains(receipt))) {
            surprises.add("order " + number + " came as " + ids + ", sent as " + receipt);
          }
        });
    System.out.println("[warren] " + fault + ": " + counts() + more + why());
    assertThat(allDone()).as("all futures are done").isTrue();
    assertThat(lost()).as("lost").isZero();
    assertThat(surprises).as("duplicates carry the same id").isEmpty();
    assertThat(failures.values()).allMatch(WarrenException.class::isInstance);
  }
}
