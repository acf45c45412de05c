package io.warren.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the source, for reports alone: nobody reads a value through it.
 *
 * @param element the type, method or parameter
 * @param annotation the annotation at it; null: the element itself
 * @param value the attribute of the annotation; null: the annotation itself
 */
public record SourcePosition(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  /** The position of an element. */
  public static SourcePosition of(Element element) {
    return new SourcePosition(element, null, null);
  }
}
