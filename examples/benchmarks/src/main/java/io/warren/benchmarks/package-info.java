/** Measures Warren beside what a client written by hand costs. */
@NullMarked
package io.warren.benchmarks;

import org.jspecify.annotations.NullMarked;
