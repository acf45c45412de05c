/** The annotations that turn an interface into a message contract. They depend on nothing. */
@NullMarked
package io.warren.annotation;

import org.jspecify.annotations.NullMarked;
