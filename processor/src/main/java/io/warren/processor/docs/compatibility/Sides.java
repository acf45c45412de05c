package io.warren.processor.docs.compatibility;

import io.warren.processor.docs.manifest.Contract;

/**
 * What a contract does with its messages.
 *
 * @param sends whether others must understand what it writes from now on
 * @param receives whether it must understand what others have written
 */
record Sides(boolean sends, boolean receives) {
  static final Sides SENDER = new Sides(true, false);
  static final Sides RECEIVER = new Sides(false, true);

  /** A shared contract has no role itself: whoever extends it may take either. */
  static Sides of(Contract contract) {
    boolean shared = contract.produces() == null && contract.consumes() == null;
    return new Sides(shared || contract.produces() != null, shared || contract.consumes() != null);
  }
}
