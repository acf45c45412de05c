/** What the page on operations tells people to do, done as it says. */
@NullMarked
package io.warren.operations;

import org.jspecify.annotations.NullMarked;
