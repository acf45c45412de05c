/** What is scheduled, and the scheduler that sends it once it is due. */
@NullMarked
package io.warren.internal.schedule;

import org.jspecify.annotations.NullMarked;
