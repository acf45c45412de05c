package io.warren;

/**
 * The root of all that Warren throws, apart from Java's own for wrong arguments and wrong order.
 */
public abstract class WarrenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong; the message is for people. */
  protected WarrenException(String message) {
    super(message);
  }

  /** Says what is wrong; the message is for people, and the cause says what led to it. */
  protected WarrenException(String message, Throwable cause) {
    super(message, cause);
  }
}
