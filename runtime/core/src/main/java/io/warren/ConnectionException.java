package io.warren;

/** The broker cannot be reached, or refuses the connection. */
public class ConnectionException extends WarrenException {
  private static final long serialVersionUID = 1L;

  public ConnectionException(String message) {
    super(message);
  }

  public ConnectionException(String message, Throwable cause) {
    super(message, cause);
  }
}
