package com.acme;

/** Named by no contract, and yet in the way of java.lang. */
final class Exception {
  private Exception() {}
}
