package io.warren.processor.model;

import java.time.Duration;

/**
 * Which messages are duplicates.
 *
 * @param interval the least time since the last success of the same key
 * @param key a path of properties in the payload; empty: the message's id
 * @param source the annotation
 */
public record DedupModel(Duration interval, String key, AnnotationSource source) {}
