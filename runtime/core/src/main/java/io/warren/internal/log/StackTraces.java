package io.warren.internal.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Stack traces as the JVM prints them, bounded: of a long chain of causes all that is at the top of
 * each, as the first and the last tell most.
 */
final class StackTraces {
  private static final int MOST_FRAMES = 100;
  private static final int MOST_CAUSES = 12;
  private static final int MOST_WORDS = 1_000;

  private StackTraces() {}

  /**
   * One trace.
   *
   * @param text at most that many characters
   * @param cut whether something is left out
   */
  record Trace(String text, boolean cut) {}

  static Trace of(Throwable thrown, int most) {
    StringBuilder text = new StringBuilder(2_000);
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean cut = false;
    String before = "";
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (!seen.add(each) || seen.size() > MOST_CAUSES) {
        cut = true;
        break;
      }
      String words = words(each);
      cut |= words.length() > MOST_WORDS;
      text.append(before).append(Texts.beginning(words, MOST_WORDS)).append('\n');
      cut |= frames(each.getStackTrace(), text);
      before = "Caused by: ";
    }
    cut |= text.length() > most;
    return new Trace(Texts.beginning(text.toString(), most), cut);
  }

  private static boolean frames(StackTraceElement[] frames, StringBuilder text) {
    int shown = Math.min(frames.length, MOST_FRAMES);
    for (int i = 0; i < shown; i++) {
      text.append("\tat ").append(frames[i]).append('\n');
    }
    if (shown < frames.length) {
      text.append("\t... ").append(frames.length - shown).append(" more\n");
    }
    return shown < frames.length;
  }

  /** It may be a user's, and fail. */
  private static String words(Throwable thrown) {
    try {
      return String.valueOf(thrown);
    } catch (Throwable e) {
      return thrown.getClass().getName();
    }
  }
}
