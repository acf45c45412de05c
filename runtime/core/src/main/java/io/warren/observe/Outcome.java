package io.warren.observe;

/** How a handler's work on a message ended. */
public enum Outcome {
  /** It was handled. */
  SUCCESS,
  /** It is retried, while its contract allows. */
  FAILURE,
  /** It is dead without a retry. */
  REJECT
}
