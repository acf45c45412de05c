/**
 * The schemas of payload types, as Jackson writes them with Warren's default mapper, and what it
 * can never read or write.
 */
@NullMarked
package io.warren.processor.docs.schema;

import org.jspecify.annotations.NullMarked;
