package io.warren.examples.qcsearch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.warren.examples.qcsearch.LogMessage.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The message log as a tree: below each message its attempts, and what was sent in its handling.
 * Immutable.
 */
final class LogTree {
  private static final int NAME = 18;
  private static final int INDENT = 3;
  private static final double MILLI = 1_000;
  private static final double SECOND = 1_000_000;

  private final List<Entry> entries;

  LogTree(Collection<LogMessage> log) {
    // Messages of the log may come twice, and overtake each other.
    entries =
        log.stream()
            .flatMap(message -> message.entries().stream())
            .collect(toMap(Entry::id, entry -> entry, (one, same) -> one))
            .values()
            .stream()
            .sorted(Comparator.comparingLong(Entry::time).thenComparingLong(Entry::number))
            .toList();
  }

  /** A message and all that came of it; empty where the log does not know it. */
  List<String> lines(String message) {
    return lines(message, 0);
  }

  private List<String> lines(String message, int depth) {
    List<Entry> all = entries(entry -> entry.message().equals(message));
    if (all.isEmpty()) {
      return List.of();
    }
    List<List<String>> branches = new ArrayList<>();
    all.stream()
        .filter(entry -> entry.queue() != null)
        .collect(groupingBy(Entry::attempt, LinkedHashMap::new, toList()))
        .forEach(
            (attempt, steps) ->
                branches.add(
                    List.of(line(depth + 1, "attempt " + attempt, steps.get(0).queue(), steps))));
    entries(entry -> message.equals(entry.parent())).stream()
        .map(Entry::message)
        .distinct()
        .forEach(child -> branches.add(lines(child, depth + 1)));
    List<Entry> sending = all.stream().filter(entry -> entry.queue() == null).toList();
    Entry any = all.get(0);
    return hang(line(depth, any.type(), simpleName(any.contract()), sending), branches);
  }

  private static String simpleName(String contract) {
    return contract.substring(contract.lastIndexOf('.') + 1);
  }

  private List<Entry> entries(Predicate<Entry> which) {
    return entries.stream().filter(which).toList();
  }

  private static String line(int depth, String name, String where, List<Entry> steps) {
    String what =
        steps.stream().map(LogTree::words).filter(words -> !words.isEmpty()).collect(joining("; "));
    int width = NAME - depth * INDENT;
    return String.format(Locale.ROOT, "%-" + width + "s %-15s %s", name, where, what);
  }

  private static String words(Entry entry) {
    return switch (entry.event()) {
      case "handled" ->
          entry.failure() == null
              ? entry.outcome() + ", " + Math.round(entry.took() / MILLI) + " ms"
              : entry.outcome() + ": " + entry.failure().text();
      case "retried" -> "again in " + Math.round(entry.pause() / SECOND) + " s";
      case "received", "acknowledged" -> "";
      default -> entry.event();
    };
  }

  private static List<String> hang(String trunk, List<List<String>> branches) {
    List<String> lines = new ArrayList<>(List.of(trunk));
    for (int i = 0; i < branches.size(); i++) {
      boolean last = i == branches.size() - 1;
      List<String> branch = branches.get(i);
      lines.add((last ? "└─ " : "├─ ") + branch.get(0));
      branch.stream().skip(1).forEach(line -> lines.add((last ? "   " : "│  ") + line));
    }
    return lines;
  }
}
