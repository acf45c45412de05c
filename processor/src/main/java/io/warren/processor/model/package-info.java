/**
 * A contract as plain values: names, durations, policies, and where they stand in the source.
 * Nothing here asks the compiler anything.
 */
@NullMarked
package io.warren.processor.model;

import org.jspecify.annotations.NullMarked;
