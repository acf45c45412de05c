package io.warren;

/** No reply came in time. */
public class RequestTimeoutException extends WarrenException {
  private static final long serialVersionUID = 1L;

  public RequestTimeoutException(String message) {
    super(message);
  }

  public RequestTimeoutException(String message, Throwable cause) {
    super(message, cause);
  }
}
