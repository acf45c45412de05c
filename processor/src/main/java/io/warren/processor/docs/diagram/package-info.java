/** A diagram before it is drawn. Nothing here knows what its boxes mean, or how they are drawn. */
@NullMarked
package io.warren.processor.docs.diagram;

import org.jspecify.annotations.NullMarked;
