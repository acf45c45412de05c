/**
 * What the documents say, as plain values: contracts, messages, policies, topology and the schemas
 * of payloads. Written as {@code contracts.json} and read back; nothing here knows the compiler.
 */
@NullMarked
package io.warren.processor.docs.manifest;

import org.jspecify.annotations.NullMarked;
