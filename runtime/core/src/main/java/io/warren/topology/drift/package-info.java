/** What contracts want compared with what a live broker has, and what is said of it. */
@NullMarked
package io.warren.topology.drift;

import org.jspecify.annotations.NullMarked;
