package io.warren.internal.rabbit.publish;

import io.warren.InvalidMessageException;

/** A message over which the broker closes not only its channel. */
public final class ClosesConnectionException extends InvalidMessageException {
  private static final long serialVersionUID = 1L;

  ClosesConnectionException(String message) {
    super(message);
  }
}
