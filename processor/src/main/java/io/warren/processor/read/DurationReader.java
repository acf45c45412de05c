package io.warren.processor.read;

import static io.warren.processor.diagnostic.Diagnostic.DURATION_OUT_OF_RANGE;
import static io.warren.processor.diagnostic.Diagnostic.DURATION_UNREADABLE;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.DurationText;
import io.warren.processor.model.SourcePosition;
import java.time.Duration;
import java.util.Optional;

/** Reads attributes that are durations. */
final class DurationReader {
  private DurationReader() {}

  /** The duration; empty where the attribute is empty by default or cannot be read. */
  static Optional<Duration> read(AnnotationValues values, String attribute, Report report) {
    String text = values.string(attribute);
    if (text.isEmpty() && values.isOptional(attribute)) {
      return Optional.empty();
    }
    SourcePosition position = values.source().at(attribute);
    Optional<Duration> duration = DurationText.parse(text);
    if (duration.isEmpty()) {
      report.add(DURATION_UNREADABLE, position, attribute, values.name(), text);
    }
    if (duration.isPresent() && !DurationText.inRange(duration.get())) {
      report.add(DURATION_OUT_OF_RANGE, position, attribute, values.name(), text);
      return Optional.empty();
    }
    return duration;
  }
}
