package io.warren;

/**
 * What every generated consumer is to {@link Warren#consume}: {@code warren.consume(new
 * QcSearchConsumer(handler))}. Nobody else implements it.
 */
public interface MessageConsumer {}
