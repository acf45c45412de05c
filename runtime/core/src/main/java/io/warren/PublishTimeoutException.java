package io.warren;

/** A message could not be made safe on the broker in time. It may have arrived all the same. */
public class PublishTimeoutException extends WarrenException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong; the message is for people. */
  public PublishTimeoutException(String message) {
    super(message);
  }

  /** Says what is wrong; the message is for people, and the cause says what led to it. */
  public PublishTimeoutException(String message, Throwable cause) {
    super(message, cause);
  }
}
