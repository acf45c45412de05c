package io.warren.observe;

/**
 * Shows payloads without what their contract marks as {@link io.warren.annotation.Sensitive}.
 * Thread-safe.
 */
@FunctionalInterface
public interface Mask {
  /**
   * What of a payload may be shown. What cannot be read, and so may have anything in it, is not
   * shown; the text says so then.
   *
   * @param content whose body it is
   * @param most how many characters are shown
   */
  Shown shown(Content content, int most);
}
