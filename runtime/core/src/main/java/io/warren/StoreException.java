package io.warren;

/**
 * The store that processes share, Redis, cannot be reached, refuses a call, or is not fit for use.
 */
public class StoreException extends WarrenException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong; the message is for people. */
  public StoreException(String message) {
    super(message);
  }

  /** Says what is wrong; the message is for people, and the cause says what led to it. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
