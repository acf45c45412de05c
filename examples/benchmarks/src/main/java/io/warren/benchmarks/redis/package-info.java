/** What is kept in Redis: schedules, and what is known of duplicates. */
@NullMarked
package io.warren.benchmarks.redis;

import org.jspecify.annotations.NullMarked;
