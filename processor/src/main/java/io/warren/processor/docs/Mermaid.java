package io.warren.processor.docs;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A flowchart for Mermaid. Names are quoted and their special characters are written as Mermaid's
 * own entities, so that no name can be taken for syntax.
 */
final class Mermaid {
  private final Map<String, String> nodes = new LinkedHashMap<>();
  private final Set<String> lines = new LinkedHashSet<>();

  /** An exchange; the one without a name is never drawn. */
  String exchange(String name) {
    return node("exchange " + name, "e", "{{", name, "}}");
  }

  String queue(String name) {
    return node("queue " + name, "q", "[", name, "]");
  }

  String application(String name) {
    return node("application " + name, "a", "([", name, "])");
  }

  void way(String from, String to, String label) {
    lines.add("  " + from + " -->" + label(label) + " " + to + "\n");
  }

  /** A way that a message takes only when something went wrong. */
  void detour(String from, String to, String label) {
    lines.add("  " + from + " -.->" + label(label) + " " + to + "\n");
  }

  int size() {
    return lines.size();
  }

  private String node(String key, String prefix, String open, String name, String close) {
    String id = nodes.get(key);
    if (id == null) {
      id = prefix + (nodes.size() + 1);
      nodes.put(key, id);
      lines.add("  " + id + open + "\"" + escaped(name) + "\"" + close + "\n");
    }
    return id;
  }

  private static String label(String text) {
    return text.isEmpty() ? "" : "|\"" + escaped(text) + "\"|";
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean plain = Character.isLetterOrDigit(c) || " .:/-,".indexOf(c) >= 0;
              if (plain) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append('#').append(c).append(';');
              }
            });
    return escaped.toString();
  }

  @Override
  public String toString() {
    return "flowchart LR\n" + String.join("", lines);
  }
}
