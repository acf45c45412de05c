/** The contracts as an AsyncAPI document. */
@NullMarked
package io.warren.processor.docs.asyncapi;

import org.jspecify.annotations.NullMarked;
