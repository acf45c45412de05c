/** The annotation processor: reads contracts, checks them and generates their types. */
@NullMarked
package io.warren.processor;

import org.jspecify.annotations.NullMarked;
