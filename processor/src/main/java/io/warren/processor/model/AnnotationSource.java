package io.warren.processor.model;

import java.util.Map;

/**
 * Where an annotation and its attributes stand.
 *
 * @param position the annotation
 * @param attributes the attributes that are stated, by name
 */
public record AnnotationSource(SourcePosition position, Map<String, SourcePosition> attributes) {
  public AnnotationSource {
    attributes = Map.copyOf(attributes);
  }

  /** Whether the attribute is stated, even with its default value. */
  public boolean states(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** The position of an attribute, or of the annotation where it is left out. */
  public SourcePosition at(String attribute) {
    return attributes.getOrDefault(attribute, position);
  }
}
