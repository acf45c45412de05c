package io.warren.examples.qcsearch;

import java.time.LocalDate;

/**
 * Which measurements are wanted.
 *
 * @param metric what was measured, such as {@code q30} or {@code duplication}
 * @param below only values below this one
 * @param since only runs of this day and later
 * @param limit the most results that the reply lists
 */
public record SearchRequest(String metric, double below, LocalDate since, int limit) {}
