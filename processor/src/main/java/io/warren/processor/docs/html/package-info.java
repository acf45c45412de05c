/**
 * Renders the page for a browser: markup that is always well-formed, and diagrams in it, laid out
 * so that nothing overlaps.
 */
@NullMarked
package io.warren.processor.docs.html;

import org.jspecify.annotations.NullMarked;
