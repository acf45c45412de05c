package io.warren.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.warren.EmbeddedWarren;
import io.warren.codec.Codec;
import io.warren.codec.JacksonCodec;
import org.jspecify.annotations.Nullable;

/** Makes each Warren of {@link io.warren.Warren#embedded()}, which finds it as a service. */
public final class InMemoryWarrens implements EmbeddedWarren.Maker {
  /** Once for all: a mapper remembers what it learnt of each type. */
  private static final Codec DEFAULT = JacksonCodec.withDefaults();

  @Override
  public EmbeddedWarren make(@Nullable ObjectMapper json) {
    return new InMemoryWarren(json == null ? DEFAULT : new JacksonCodec(json));
  }
}
