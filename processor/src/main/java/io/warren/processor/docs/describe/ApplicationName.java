package io.warren.processor.docs.describe;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What a compilation is called where nothing is stated. */
final class ApplicationName {
  private static final String OTHERWISE = "application";

  private ApplicationName() {}

  /** The last word of the longest package name that all contracts share. */
  static String of(Collection<String> packages) {
    List<String> common =
        packages.stream()
            .map(name -> Arrays.asList(name.split("\\.")))
            .reduce(ApplicationName::common)
            .orElse(List.of());
    String last = common.isEmpty() ? "" : common.get(common.size() - 1);
    return last.isEmpty() ? OTHERWISE : last;
  }

  private static List<String> common(List<String> one, List<String> other) {
    int length = 0;
    while (length < Math.min(one.size(), other.size())
        && one.get(length).equals(other.get(length))) {
      length++;
    }
    return one.subList(0, length);
  }
}
