/** Time, CPU, allocation, and how they are printed. */
@NullMarked
package io.warren.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
