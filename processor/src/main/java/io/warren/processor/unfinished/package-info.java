/** A plugin of javac that makes a message which is built and never sent a compile error. */
@NullMarked
package io.warren.processor.unfinished;

import org.jspecify.annotations.NullMarked;
