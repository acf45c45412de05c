package io.warren;

/** Warren was closed. */
public class ClosedException extends WarrenException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong; the message is for people. */
  public ClosedException(String message) {
    super(message);
  }

  /** Says what is wrong; the message is for people, and the cause says what led to it. */
  public ClosedException(String message, Throwable cause) {
    super(message, cause);
  }
}
