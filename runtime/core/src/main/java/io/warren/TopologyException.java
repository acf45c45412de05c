package io.warren;

/** A contract's exchange, queue or binding cannot be had as the contract says. */
public class TopologyException extends WarrenException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong; the message is for people. */
  public TopologyException(String message) {
    super(message);
  }

  /** Says what is wrong; the message is for people, and the cause says what led to it. */
  public TopologyException(String message, Throwable cause) {
    super(message, cause);
  }
}
