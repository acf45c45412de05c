package io.warren;

/** The broker or its client refused a message. */
public class PublishFailedException extends WarrenException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong; the message is for people. */
  public PublishFailedException(String message) {
    super(message);
  }

  /** Says what is wrong; the message is for people, and the cause says what led to it. */
  public PublishFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
