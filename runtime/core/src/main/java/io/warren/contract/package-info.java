/** What generated code calls, and nobody else. It stays compatible with older generated code. */
@NullMarked
package io.warren.contract;

import org.jspecify.annotations.NullMarked;
