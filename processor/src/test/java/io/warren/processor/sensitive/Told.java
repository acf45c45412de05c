package io.warren.processor.sensitive;

import io.warren.observe.Content;
import io.warren.observe.Event;
import io.warren.observe.Observer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps every text that an observer can show of what it is told. */
final class Told implements Observer {
  private final Queue<String> texts = new ConcurrentLinkedQueue<>();

  @Override
  public void happened(Event event) {
    keep(event);
  }

  List<String> texts() {
    return List.copyOf(texts);
  }

  private void keep(@Nullable Object value) {
    if (value instanceof Content content) {
      texts.add(content.shown(10_000).text());
      texts.add(content.headers().toString());
    } else if (value instanceof Supplier<?> supplier) {
      keep(supplier.get());
    } else if (value instanceof Throwable thrown) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace, true));
      texts.add(trace.toString());
    } else if (value instanceof Collection<?> items) {
      items.forEach(this::keep);
    } else if (value instanceof Record told) {
      for (RecordComponent component : told.getClass().getRecordComponents()) {
        keep(part(told, component));
      }
    } else {
      texts.add(String.valueOf(value));
    }
  }

  private static @Nullable Object part(Record told, RecordComponent component) {
    try {
      return component.getAccessor().invoke(told);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the records of events are public", e);
    }
  }
}
