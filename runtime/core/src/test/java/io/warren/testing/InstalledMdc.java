package io.warren.testing;

import java.lang.reflect.Field;
import org.slf4j.MDC;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.spi.MDCAdapter;

/** An MDC that keeps what it is told, while it is open: the tests' simple logger has none. */
public final class InstalledMdc implements AutoCloseable {
  private final MDCAdapter usual = MDC.getMDCAdapter();

  public InstalledMdc() {
    install(new BasicMDCAdapter());
  }

  private static void install(MDCAdapter adapter) {
    try {
      Field field = MDC.class.getDeclaredField("MDC_ADAPTER");
      field.setAccessible(true);
      field.set(null, adapter);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("SLF4J keeps its MDC elsewhere", e);
    }
  }

  @Override
  public void close() {
    install(usual);
  }
}
