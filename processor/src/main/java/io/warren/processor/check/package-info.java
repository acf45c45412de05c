/** One small class for each rule, or for rules that look at the same thing. */
@NullMarked
package io.warren.processor.check;

import org.jspecify.annotations.NullMarked;
