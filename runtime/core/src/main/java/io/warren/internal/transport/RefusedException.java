package io.warren.internal.transport;

import io.warren.PublishFailedException;

/** A queue does not take a message for the moment: it is full, or unavailable. */
public final class RefusedException extends PublishFailedException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
