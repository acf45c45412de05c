package io.warren;

/** No queue takes a message that was sent. */
public class UnroutableException extends WarrenException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong; the message is for people. */
  public UnroutableException(String message) {
    super(message);
  }

  /** Says what is wrong; the message is for people, and the cause says what led to it. */
  public UnroutableException(String message, Throwable cause) {
    super(message, cause);
  }
}
