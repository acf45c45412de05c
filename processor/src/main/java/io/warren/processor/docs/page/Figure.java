package io.warren.processor.docs.page;

import io.warren.processor.docs.diagram.Diagram;

/**
 * A diagram with a name.
 *
 * @param caption what is to be seen
 * @param diagram perhaps without a box in it
 */
public record Figure(String caption, Diagram diagram) {}
