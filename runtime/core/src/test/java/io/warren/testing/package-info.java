/** Real brokers for tests and benchmarks. */
@NullMarked
package io.warren.testing;

import org.jspecify.annotations.NullMarked;
