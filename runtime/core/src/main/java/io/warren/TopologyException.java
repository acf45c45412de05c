package io.warren;

/** A contract's exchange, queue or binding cannot be had as the contract says. */
public class TopologyException extends WarrenException {
  private static final long serialVersionUID = 1L;

  public TopologyException(String message) {
    super(message);
  }

  public TopologyException(String message, Throwable cause) {
    super(message, cause);
  }
}
