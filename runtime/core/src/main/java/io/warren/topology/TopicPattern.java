package io.warren.topology;

/**
 * The patterns of topic exchanges: words between dots, {@code *} for one word, {@code #} for any
 * number of them.
 *
 * @see <a href="https://www.rabbitmq.com/tutorials/tutorial-five-java">RabbitMQ: topics</a>
 */
public final class TopicPattern {
  private TopicPattern() {}

  /** Whether a message with the key takes a binding with the pattern. */
  public static boolean matches(String pattern, String key) {
    if (pattern.equals("#")) {
      return true;
    }
    if (pattern.indexOf('*') < 0 && pattern.indexOf('#') < 0) {
      return pattern.equals(key);
    }
    return matches(words(pattern), 0, words(key), 0);
  }

  private static boolean matches(String[] pattern, int p, String[] key, int k) {
    if (p == pattern.length) {
      return k == key.length;
    }
    if (pattern[p].equals("#")) {
      return matches(pattern, p + 1, key, k) || (k < key.length && matches(pattern, p, key, k + 1));
    }
    return k < key.length
        && (pattern[p].equals("*") || pattern[p].equals(key[k]))
        && matches(pattern, p + 1, key, k + 1);
  }

  /** An empty text has no word; "a." has two, the second one empty. */
  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split("\\.", -1);
  }
}
