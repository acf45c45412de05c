package io.warren.processor.model;

import java.time.Duration;

/**
 * How messages are collected into batches.
 *
 * @param size the number of messages that fill a batch
 * @param flushInterval how long a batch that is not full waits for more
 * @param source the annotation
 */
public record BatchModel(int size, Duration flushInterval, AnnotationSource source) {}
