package io.warren.internal.transport;

import io.warren.ConnectionException;

/**
 * The broker was reached, and there is no use in trying again before somebody changes something.
 */
public final class NotAdmittedException extends ConnectionException {
  private static final long serialVersionUID = 1L;

  public NotAdmittedException(String message, Throwable cause) {
    super(message, cause);
  }
}
