package io.warren.observe;

/**
 * What of a payload may be shown to people.
 *
 * @param text the payload as text, or its beginning
 * @param cut whether it is the beginning alone
 */
public record Shown(String text, boolean cut) {}
