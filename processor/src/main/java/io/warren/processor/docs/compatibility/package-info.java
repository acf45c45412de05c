/**
 * What of a manifest breaks those that still live by an earlier one: pure comparisons, which know
 * who writes and who reads.
 */
@NullMarked
package io.warren.processor.docs.compatibility;

import org.jspecify.annotations.NullMarked;
