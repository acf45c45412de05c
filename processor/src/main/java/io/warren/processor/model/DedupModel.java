package io.warren.processor.model;

import java.time.Duration;
import java.util.Map;

/**
 * Which messages are duplicates.
 *
 * @param interval the least time since the last success of the same key
 * @param key a path of properties in the payload, as stated; empty: the message's id
 * @param paths how the key is read from the payload, by the method of the message; none where it is
 *     the message's id
 * @param source the annotation
 */
public record DedupModel(
    Duration interval, String key, Map<String, KeyPath> paths, AnnotationSource source) {
  public DedupModel {
    paths = Map.copyOf(paths);
  }
}
