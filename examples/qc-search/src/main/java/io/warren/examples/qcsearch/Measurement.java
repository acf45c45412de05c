package io.warren.examples.qcsearch;

import java.time.LocalDate;

/** One measurement of one sample, in percent. */
public record Measurement(String sample, String metric, double value, LocalDate run) {}
