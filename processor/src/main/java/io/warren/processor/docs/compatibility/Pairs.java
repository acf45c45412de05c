package io.warren.processor.docs.compatibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What was, and what it has become: each thing at most once. */
final class Pairs<T> {
  private final List<T> left;
  private final List<T> right;
  private final Map<T, T> matched = new LinkedHashMap<>();

  Pairs(List<T> old, List<T> now) {
    left = new ArrayList<>(old);
    right = new ArrayList<>(now);
  }

  /** Pairs what has no partner yet. */
  void match(BiPredicate<T, T> same) {
    for (T old : List.copyOf(left)) {
      Optional<T> found = right.stream().filter(now -> same.test(old, now)).findFirst();
      if (found.isPresent()) {
        matched.put(old, found.get());
        left.remove(old);
        right.remove(found.get());
      }
    }
  }

  Map<T, T> matched() {
    return matched;
  }

  /** What has become nothing. */
  List<T> left() {
    return left;
  }
}
