/** What can be wrong with a contract, and how it is said. */
@NullMarked
package io.warren.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
