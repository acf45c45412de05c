package io.warren.internal.settle;

/**
 * What follows when something that a settlement depends on is published.
 *
 * @param safe runs once it is confirmed and in a queue
 * @param impossible runs when it can never be published
 * @param closed runs when Warren is closed before: the message that it comes of goes back
 */
record Ending(Runnable safe, Runnable impossible, Runnable closed) {
  /** The same, but for what follows where it can never be published. */
  Ending orElse(Runnable impossible) {
    return new Ending(safe, impossible, closed);
  }
}
