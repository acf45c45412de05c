package io.warren.examples.qcsearch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of the message log: of what {@code docs/message-log.md} describes, as much as a tree
 * needs.
 *
 * @param entries what has happened
 */
record LogMessage(List<Entry> entries) {
  /**
   * Something has happened to a message.
   *
   * @param id the entry's own
   * @param number how many things happened in this process until then
   * @param time in microseconds since 1970
   * @param event what
   * @param message to which message
   * @param parent in whose handling that was sent; null: in none
   * @param contract whose sender or consumer tells it
   * @param type the wire name of the message
   * @param queue the consumer's; null: no consumer tells it
   * @param attempt which it is; null where there is no queue
   * @param outcome {@code success}, {@code failure} or {@code reject}, of a handler
   * @param took how long, in microseconds
   * @param pause how long until the next attempt, in microseconds
   * @param failure what went wrong; null: nothing
   */
  record Entry(
      String id,
      long number,
      long time,
      String event,
      String message,
      @Nullable String parent,
      @Nullable String contract,
      @Nullable String type,
      @Nullable String queue,
      @Nullable Integer attempt,
      @Nullable String outcome,
      @Nullable Long took,
      @Nullable Long pause,
      @Nullable Failure failure) {}

  /**
   * Why something was not done.
   *
   * @param code for programs
   * @param text for people
   */
  record Failure(String code, String text) {}
}
