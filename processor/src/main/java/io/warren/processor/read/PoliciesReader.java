package io.warren.processor.read;

import io.warren.annotation.Batch;
import io.warren.annotation.Dedup;
import io.warren.annotation.Retry;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.BatchModel;
import io.warren.processor.model.DedupModel;
import io.warren.processor.model.KeyPath;
import io.warren.processor.model.Limits;
import io.warren.processor.model.RetryModel;
import io.warren.processor.model.SourcePosition;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Retry}, {@code @Dedup} and {@code @Batch}. */
final class PoliciesReader {
  /** Stands in for a duration that cannot be read. */
  private static final Duration PLACEHOLDER = Duration.ofSeconds(1);

  private final KeyReader keys;

  PoliciesReader(KeyReader keys) {
    this.keys = keys;
  }

  @Nullable RetryModel readRetry(TypeElement type, Report report) {
    return AnnotationValues.of(type, Retry.class).map(values -> retry(values, report)).orElse(null);
  }

  private static RetryModel retry(AnnotationValues values, Report report) {
    Duration maxInterval = DurationReader.read(values, "maxInterval", report).orElse(null);
    // A placeholder must not contradict what could be read.
    Duration placeholder = maxInterval == null ? PLACEHOLDER : maxInterval;
    return new RetryModel(
        values.integer("times"),
        DurationReader.read(values, "interval", report).orElse(placeholder),
        values.decimal("multiplier"),
        maxInterval,
        values.source());
  }

  @Nullable DedupModel readDedup(
      TypeElement type, Collection<ContractMethod> methods, Report report) {
    return AnnotationValues.of(type, Dedup.class)
        .map(values -> dedup(type, values, methods, report))
        .orElse(null);
  }

  private DedupModel dedup(
      TypeElement type,
      AnnotationValues values,
      Collection<ContractMethod> methods,
      Report report) {
    // Longer than any retries: a placeholder must not give a second report.
    Duration placeholder = Limits.LONGEST;
    return new DedupModel(
        DurationReader.read(values, "interval", report).orElse(placeholder),
        values.string("key"),
        paths(type, values, methods, report),
        values.source());
  }

  private Map<String, KeyPath> paths(
      TypeElement type,
      AnnotationValues values,
      Collection<ContractMethod> methods,
      Report report) {
    Map<String, KeyPath> paths = new HashMap<>();
    String key = values.string("key");
    if (!key.isEmpty()) {
      SourcePosition position = values.source().at("key");
      for (ContractMethod method : methods) {
        KeyPath path =
            method.hasPayload() ? keys.read(type, method.payload(), key, position, report) : null;
        if (path != null) {
          paths.put(method.name(), path);
        }
      }
    }
    return paths;
  }

  @Nullable BatchModel readBatch(TypeElement type, Report report) {
    return AnnotationValues.of(type, Batch.class).map(values -> batch(values, report)).orElse(null);
  }

  private static BatchModel batch(AnnotationValues values, Report report) {
    return new BatchModel(
        values.integer("size"),
        DurationReader.read(values, "flushInterval", report).orElse(PLACEHOLDER),
        values.source());
  }
}
