/** Holds the contracts against a committed manifest. */
@NullMarked
package io.warren.processor.docs.baseline;

import org.jspecify.annotations.NullMarked;
