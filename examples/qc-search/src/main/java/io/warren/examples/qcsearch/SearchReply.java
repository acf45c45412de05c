package io.warren.examples.qcsearch;

import java.util.List;

/**
 * What was found.
 *
 * @param total how many measurements match
 * @param results the first of them, at most as many as the request wanted
 */
public record SearchReply(int total, List<Measurement> results) {}
