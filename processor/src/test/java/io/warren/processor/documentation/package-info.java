/** Holds the README and the pages in docs to what the code is. */
@NullMarked
package io.warren.processor.documentation;

import org.jspecify.annotations.NullMarked;
