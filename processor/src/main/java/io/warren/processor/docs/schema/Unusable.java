package io.warren.processor.docs.schema;

import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A type that the default codec can never read, or never write.
 *
 * @param place the property that has it; null: it is the payload itself
 * @param type the type, for people
 * @param why what is in the way
 * @param remedy what to do about it
 * @param byKotlin whether Jackson can, with its module for Kotlin
 */
public record Unusable(
    @Nullable Element place, String type, String why, String remedy, boolean byKotlin) {}
