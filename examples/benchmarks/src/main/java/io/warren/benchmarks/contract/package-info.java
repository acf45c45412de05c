/** What is sent and consumed. */
@NullMarked
package io.warren.benchmarks.contract;

import org.jspecify.annotations.NullMarked;
