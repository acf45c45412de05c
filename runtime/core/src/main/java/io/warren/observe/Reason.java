package io.warren.observe;

import org.jspecify.annotations.Nullable;

/**
 * Why something was not done.
 *
 * @param code a short name, for programs: a handler's own, or one of Warren's, such as {@code
 *     exception}, {@code undecodable} or {@code unroutable}. A handler may make up as many as it
 *     likes
 * @param text for people; it may quote what a payload says
 * @param thrown what was thrown, with its stack trace; null: nothing was
 */
public record Reason(String code, String text, @Nullable Throwable thrown) {}
