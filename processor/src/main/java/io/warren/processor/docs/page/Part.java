package io.warren.processor.docs.page;

import io.warren.processor.docs.figure.Anchors;

/** The parts of the page, in their order. */
public enum Part {
  MESSAGES("messages", "Messages"),
  FAILURES("failures", "Failures"),
  CONTRACTS("contracts", "Contracts"),
  DELAYS(Anchors.DELAYS, "Delays"),
  PERMISSIONS("permissions", "Permissions");

  private final String id;
  private final String title;

  Part(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Where links lead to. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }
}
