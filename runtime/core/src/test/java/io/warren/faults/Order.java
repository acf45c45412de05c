package io.warren.faults;

/** A payload, and its own reply. */
record Order(int number) {}
