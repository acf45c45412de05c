package io.warren.behaviour;

/** A payload. */
record Order(String number, int amount) {}
