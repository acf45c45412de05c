package io.warren;

/** A payload cannot be turned into bytes, or bytes into a payload. */
public class PayloadException extends WarrenException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong; the message is for people. */
  public PayloadException(String message) {
    super(message);
  }

  /** Says what is wrong; the message is for people, and the cause says what led to it. */
  public PayloadException(String message, Throwable cause) {
    super(message, cause);
  }
}
