/** What a document is, what all documents are about, and how they say how long a message waits. */
@NullMarked
package io.warren.processor.docs.document;

import org.jspecify.annotations.NullMarked;
