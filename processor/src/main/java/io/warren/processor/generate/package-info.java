/** Checked contracts to Java source: one class for each generated artifact. */
@NullMarked
package io.warren.processor.generate;

import org.jspecify.annotations.NullMarked;
