package io.warren;

/**
 * The store that processes share, Redis, cannot be reached, refuses a call, or is not fit for use.
 */
public class StoreException extends WarrenException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
