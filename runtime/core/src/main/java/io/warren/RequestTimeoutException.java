package io.warren;

/** No reply came in time. */
public class RequestTimeoutException extends WarrenException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong; the message is for people. */
  public RequestTimeoutException(String message) {
    super(message);
  }

  /** Says what is wrong; the message is for people, and the cause says what led to it. */
  public RequestTimeoutException(String message, Throwable cause) {
    super(message, cause);
  }
}
