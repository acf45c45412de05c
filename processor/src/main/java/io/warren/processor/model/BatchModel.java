package io.warren.processor.model;

import java.time.Duration;

/**
 * How messages are collected into lots.
 *
 * @param size the number of messages that fill a lot
 * @param flushInterval how long a lot that is not full waits for more
 * @param source the annotation
 */
public record BatchModel(int size, Duration flushInterval, AnnotationSource source) {}
