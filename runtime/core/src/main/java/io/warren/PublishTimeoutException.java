package io.warren;

/** A message could not be made safe on the broker in time. It may have arrived all the same. */
public class PublishTimeoutException extends WarrenException {
  private static final long serialVersionUID = 1L;

  public PublishTimeoutException(String message) {
    super(message);
  }

  public PublishTimeoutException(String message, Throwable cause) {
    super(message, cause);
  }
}
