package io.warren.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a reader of the log knows: of one instance, or of several. Thread-safe. */
public final class LogReader {
  private final Queue<JsonNode> messages = new ConcurrentLinkedQueue<>();

  /** Takes one message of the log. */
  public void read(byte[] body) {
    add(LogMessages.read(body));
  }

  /** Takes one that was read. */
  public void add(JsonNode message) {
    messages.add(message);
  }

  /** All messages, in the order in which they came. */
  public List<JsonNode> messages() {
    return List.copyOf(messages);
  }

  /** All entries, each once, by their numbers. */
  public List<JsonNode> entries() {
    Map<String, JsonNode> byId = new TreeMap<>();
    messages.stream()
        .flatMap(each -> StreamSupport.stream(each.get("entries").spliterator(), false))
        .forEach(entry -> byId.put(entry.get("id").asText(), entry));
    Collection<JsonNode> entries = byId.values();
    return entries.stream()
        .sorted(Comparator.comparingLong(entry -> entry.get("number").asLong()))
        .toList();
  }

  /** Those about one message. */
  public List<JsonNode> of(String message) {
    return entries().stream().filter(each -> each.get("message").asText().equals(message)).toList();
  }

  /** Those about one message that a consumer told, or those that none did, in short. */
  public List<String> words(String message, boolean inQueue) {
    return of(message).stream()
        .filter(each -> each.has("queue") == inQueue)
        .map(LogReader::words)
        .toList();
  }

  private static String words(JsonNode entry) {
    return entry.get("event").asText()
        + (entry.has("outcome") ? " " + entry.get("outcome").asText() : "")
        + (entry.has("attempt") ? " " + entry.get("attempt") : "");
  }

  /** How many are known to be dropped. */
  public long dropped() {
    return messages.stream().mapToLong(each -> each.get("dropped").asLong()).max().orElse(0);
  }

  /** How many have happened, as far as is known. */
  public long happened() {
    return messages.stream().mapToLong(each -> each.get("next").asLong() - 1).max().orElse(0);
  }

  /** How many are missing below what has happened. */
  public long missing() {
    return happened() - entries().size();
  }

  /** Whether each instance that was heard of has said that it ends. */
  public boolean ended() {
    Set<String> ended = instances(messages.stream().filter(each -> each.has("end")));
    return !ended.isEmpty() && ended.equals(instances(messages.stream()));
  }

  private static Set<String> instances(Stream<JsonNode> messages) {
    return messages.map(each -> each.get("instance").asText()).collect(Collectors.toSet());
  }
}
