/**
 * Markup that is always well-formed, and diagrams in it: a layout in which nothing overlaps, and
 * its drawing. Nothing here knows what the boxes mean.
 */
@NullMarked
package io.warren.processor.docs.html;

import org.jspecify.annotations.NullMarked;
