package io.warren.processor.docs.figure;

import io.warren.processor.docs.manifest.Contract;

/** The places of the page that boxes lead to. */
public final class Anchors {
  /** What is said of delayed messages. */
  public static final String DELAYS = "delays";

  private Anchors() {}

  /** What is said of a contract. */
  public static String of(Contract contract) {
    return "contract-" + contract.name();
  }

  static String link(String anchor) {
    return "#" + anchor;
  }
}
