package io.warren.internal.transport;

import io.warren.PublishTimeoutException;

/** A queue answers neither yes nor no although the connection is there. */
public final class UnansweredException extends PublishTimeoutException {
  private static final long serialVersionUID = 1L;

  public UnansweredException(String message) {
    super(message);
  }
}
