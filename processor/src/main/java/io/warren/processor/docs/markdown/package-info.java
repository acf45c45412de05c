/** Renders the page as Markdown, and its diagrams as flowcharts of Mermaid. */
@NullMarked
package io.warren.processor.docs.markdown;

import org.jspecify.annotations.NullMarked;
