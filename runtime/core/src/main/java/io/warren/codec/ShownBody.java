package io.warren.codec;

/**
 * What of a body may be shown.
 *
 * @param text JSON, or its beginning
 * @param cut whether it is the beginning alone
 */
public record ShownBody(String text, boolean cut) {}
