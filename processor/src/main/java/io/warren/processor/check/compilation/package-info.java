/** Rules about what several contracts share. */
@NullMarked
package io.warren.processor.check.compilation;

import org.jspecify.annotations.NullMarked;
