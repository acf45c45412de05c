/** Redis: the only importer of its client, lettuce. */
@NullMarked
package io.warren.internal.redis;

import org.jspecify.annotations.NullMarked;
