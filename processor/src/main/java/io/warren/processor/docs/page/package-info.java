/** The page for people as a model: what it says, each thing once, whoever renders it. */
@NullMarked
package io.warren.processor.docs.page;

import org.jspecify.annotations.NullMarked;
