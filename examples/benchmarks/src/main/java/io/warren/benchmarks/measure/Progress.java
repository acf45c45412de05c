package io.warren.benchmarks.measure;

/** Tells those who wait what is being measured. */
public final class Progress {
  private Progress() {}

  /** On the other stream, so that the results can be pasted. */
  public static void say(String what) {
    System.err.println(what);
  }
}
