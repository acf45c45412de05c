package io.warren;

/** No queue takes a message that was sent. */
public class UnroutableException extends WarrenException {
  private static final long serialVersionUID = 1L;

  public UnroutableException(String message) {
    super(message);
  }

  public UnroutableException(String message, Throwable cause) {
    super(message, cause);
  }
}
