package io.warren.internal.observe;

import io.warren.internal.wire.HeaderRules;
import io.warren.observe.About;
import io.warren.observe.Sending;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one observer adds to a message. */
final class AddedHeaders implements Sending {
  private final About about;
  private final Map<String, Object> before;
  private @Nullable Map<String, Object> after;

  AddedHeaders(About about, Map<String, Object> before) {
    this.about = about;
    this.before = before;
  }

  boolean changed() {
    return after != null;
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public Map<String, Object> headers() {
    return Collections.unmodifiableMap(after == null ? before : after);
  }

  @Override
  public void header(String name, String value) {
    Object kept = HeaderRules.kept(name, value);
    if (after == null) {
      after = new LinkedHashMap<>(before);
    }
    after.put(name, kept);
  }
}
