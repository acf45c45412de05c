package io.warren.examples.orders;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.warren.Captured;
import io.warren.EmbeddedWarren;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The message log of the shop as trees: a message a line, with what became of it in which queue,
 * and below it those that were sent in its handling. Thread-safe.
 */
final class ShopLog {
  private static final Duration INTERVAL = Duration.ofMillis(200);
  private static final String NAME = "shoplog";
  private static final long SECOND = 1_000_000;

  private final EmbeddedWarren warren;
  private final Captured captured;

  /** A message of the log: of what {@code docs/message-log.md} describes, as much as is used. */
  record Lot(List<Entry> entries) {}

  /** Something has happened; times are microseconds. */
  record Entry(
      long number,
      long time,
      String event,
      String message,
      @Nullable String parent,
      String type,
      @Nullable String queue,
      @Nullable String outcome,
      @Nullable Long pause,
      @Nullable Failure failure) {}

  /** Why it is no success. */
  record Failure(String code) {}

  /** Begins the log; what happened before is not in it. */
  ShopLog(EmbeddedWarren warren) {
    this.warren = warren;
    captured = warren.log(NAME, NAME).capture(NAME, NAME);
  }

  /** A message and all that came of it so far. */
  List<String> tree(String message) {
    warren.advance(INTERVAL);
    List<Entry> all =
        captured.messages().stream()
            .flatMap(each -> each.body(Lot.class).entries().stream())
            .sorted(Comparator.comparingLong(Entry::number))
            .toList();
    return tree(message, all);
  }

  private static List<String> tree(String message, List<Entry> all) {
    List<String> lines = new ArrayList<>();
    lines.add(line(where(all, entry -> entry.message().equals(message))));
    // What one message leads to at the same time, it leads to on several threads.
    List<String> children =
        where(all, entry -> message.equals(entry.parent())).stream()
            .sorted(Comparator.comparingLong(Entry::time).thenComparing(Entry::type))
            .map(Entry::message)
            .distinct()
            .toList();
    for (int i = 0; i < children.size(); i++) {
      boolean last = i == children.size() - 1;
      List<String> branch = tree(children.get(i), all);
      lines.add((last ? "└─ " : "├─ ") + branch.get(0));
      branch.stream().skip(1).forEach(line -> lines.add((last ? "   " : "│  ") + line));
    }
    return lines;
  }

  private static List<Entry> where(List<Entry> all, Predicate<Entry> condition) {
    return all.stream().filter(condition).toList();
  }

  private static String line(List<Entry> steps) {
    String sending =
        where(steps, entry -> entry.queue() == null && !entry.event().equals("sent")).stream()
            .map(Entry::event)
            .collect(joining(", "));
    String handling =
        where(steps, entry -> entry.queue() != null).stream()
            .collect(
                groupingBy(
                    Entry::queue, TreeMap::new, collectingAndThen(toList(), ShopLog::handling)))
            .entrySet()
            .stream()
            .map(queue -> queue.getKey() + ": " + queue.getValue())
            .collect(joining("; "));
    return steps.get(0).type()
        + (sending.isEmpty() ? "" : " (" + sending + ")")
        + (handling.isEmpty() ? "" : " → " + handling);
  }

  private static String handling(List<Entry> steps) {
    return steps.stream()
        .map(ShopLog::words)
        .filter(words -> !words.isEmpty())
        .collect(joining(", "));
  }

  private static String words(Entry entry) {
    return switch (entry.event()) {
      case "handled" -> String.valueOf(entry.outcome());
      case "retried" -> "again in " + entry.pause() / SECOND + " s";
      case "dead" -> "dead of " + entry.failure().code();
      case "received", "replied", "acknowledged" -> "";
      default -> entry.event();
    };
  }
}
