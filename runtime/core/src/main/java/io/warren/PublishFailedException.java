package io.warren;

/** The broker or its client refused a message. */
public class PublishFailedException extends WarrenException {
  private static final long serialVersionUID = 1L;

  public PublishFailedException(String message) {
    super(message);
  }

  public PublishFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
