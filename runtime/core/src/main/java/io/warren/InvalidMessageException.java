package io.warren;

/** A message that no broker would take: sending it again cannot help. */
public class InvalidMessageException extends PublishFailedException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong; the message is for people. */
  public InvalidMessageException(String message) {
    super(message);
  }

  /** Says what is wrong; the message is for people, and the cause says what led to it. */
  public InvalidMessageException(String message, Throwable cause) {
    super(message, cause);
  }
}
