package io.warren.internal.rabbit.consume;

/** What becomes of a delivery. */
enum Verdict {
  ACK,
  REQUEUE,
  DEAD_LETTER
}
