package io.warren;

/** The handling of a request failed, and this is what the responder says of it. */
public class ReplyFailedException extends WarrenException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * Made of a reply that says no.
   *
   * @param code the responder's code, for programs
   * @param message what the responder says, for people
   */
  public ReplyFailedException(String code, String message) {
    super("the handler answered " + code + ": " + message);
    this.code = code;
  }

  /** The code of the {@link MessageResult}. */
  public String code() {
    return code;
  }
}
