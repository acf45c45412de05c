package io.warren;

/** A message that no broker would take: sending it again cannot help. */
public class InvalidMessageException extends PublishFailedException {
  private static final long serialVersionUID = 1L;

  public InvalidMessageException(String message) {
    super(message);
  }

  public InvalidMessageException(String message, Throwable cause) {
    super(message, cause);
  }
}
