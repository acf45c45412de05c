/**
 * Elements to model. What the model can hold is left to the checks; what it cannot hold is reported
 * here, and a placeholder stands in.
 */
@NullMarked
package io.warren.processor.read;

import org.jspecify.annotations.NullMarked;
