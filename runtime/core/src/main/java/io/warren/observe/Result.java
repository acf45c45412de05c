package io.warren.observe;

import org.jspecify.annotations.Nullable;

/**
 * How a handler's work on one message ended.
 *
 * @param outcome the short of it
 * @param reason why it was no success; null: it was one
 */
public record Result(Outcome outcome, @Nullable Reason reason) {
  /** It was handled. */
  public static final Result SUCCESS = new Result(Outcome.SUCCESS, null);
}
