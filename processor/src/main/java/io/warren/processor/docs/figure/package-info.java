/** Draws contracts as diagrams. */
@NullMarked
package io.warren.processor.docs.figure;

import org.jspecify.annotations.NullMarked;
