/** From the compiler's view of the contracts to a manifest, and on to other modules. */
@NullMarked
package io.warren.processor.docs.describe;

import org.jspecify.annotations.NullMarked;
