package io.warren;

/** A payload cannot be turned into bytes, or bytes into a payload. */
public class PayloadException extends WarrenException {
  private static final long serialVersionUID = 1L;

  public PayloadException(String message) {
    super(message);
  }

  public PayloadException(String message, Throwable cause) {
    super(message, cause);
  }
}
