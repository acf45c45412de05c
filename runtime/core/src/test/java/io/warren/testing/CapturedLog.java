package io.warren.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What loggers say while it is open, from warnings up unless a test wants more, instead of their
 * usual output. One at a time in a JVM.
 */
public final class CapturedLog implements AutoCloseable {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream usual = System.err;
  private final Object logger;
  private final Field level;
  private final int usualLevel;

  /** Captures one logger. */
  public CapturedLog(String name) {
    this(name, Level.WARN);
  }

  /** Captures one logger, from a level up. */
  public CapturedLog(String name, Level from) {
    logger = LoggerFactory.getLogger(name);
    try {
      // The simple logger reads its levels when it is made, and has no method to set them.
      level = logger.getClass().getDeclaredField("currentLogLevel");
      level.setAccessible(true);
      usualLevel = level.getInt(logger);
      level.setInt(logger, from.toInt());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the tests' logger is another one than slf4j-simple", e);
    }
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  public String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    System.setErr(usual);
    try {
      level.setInt(logger, usualLevel);
    } catch (IllegalAccessException e) {
      throw new LinkageError("it was accessible before", e);
    }
  }
}
