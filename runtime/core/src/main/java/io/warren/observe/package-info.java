/**
 * What happens to messages, told to those who measure, trace or record it: {@link
 * io.warren.observe.Observer}.
 */
@NullMarked
package io.warren.observe;

import org.jspecify.annotations.NullMarked;
