package io.warren;

/** The broker cannot be reached, or refuses the connection. */
public class ConnectionException extends WarrenException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong; the message is for people. */
  public ConnectionException(String message) {
    super(message);
  }

  /** Says what is wrong; the message is for people, and the cause says what led to it. */
  public ConnectionException(String message, Throwable cause) {
    super(message, cause);
  }
}
