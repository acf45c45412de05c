/**
 * What happens when something breaks: each test breaks it on a real broker, counts what went in and
 * what came out, and prints the counts.
 */
@NullMarked
package io.warren.faults;

import org.jspecify.annotations.NullMarked;
