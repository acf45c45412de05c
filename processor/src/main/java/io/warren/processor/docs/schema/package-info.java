/** The schemas of payload types, as Jackson writes them with Warren's default mapper. */
@NullMarked
package io.warren.processor.docs.schema;

import org.jspecify.annotations.NullMarked;
