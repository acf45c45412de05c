/**
 * Writes the documents of a compilation: its contracts and those of the modules on its class path.
 * Everything is generated from manifests alone.
 */
@NullMarked
package io.warren.processor.docs;

import org.jspecify.annotations.NullMarked;
