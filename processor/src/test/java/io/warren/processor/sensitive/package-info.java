/** What is marked as sensitive, from the source to all that is ever said of a message. */
@NullMarked
package io.warren.processor.sensitive;

import org.jspecify.annotations.NullMarked;
