/** What a broker can import, and what it must allow each application. */
@NullMarked
package io.warren.processor.docs.broker;

import org.jspecify.annotations.NullMarked;
