package io.warren.processor.docs.compatibility;

import io.warren.processor.docs.manifest.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Whether a value of one form can be read in another, apart from what is in it. */
final class Forms {
  /** From narrow to wide; without a format any number fits. */
  private static final List<String> INTEGERS =
      Arrays.asList("int8", "int16", "int32", "int64", null);

  private static final List<String> NUMBERS = Arrays.asList("float", "double", null);

  private Forms() {}

  static boolean readable(Schema written, Schema read) {
    if (read.type() == null) {
      return true;
    }
    if (written.type() == Schema.Type.INTEGER && read.type() == Schema.Type.NUMBER) {
      return true;
    }
    if (written.type() != read.type()) {
      return false;
    }
    return switch (read.type()) {
      case STRING -> text(written, read);
      case INTEGER -> INTEGERS.indexOf(written.format()) <= INTEGERS.indexOf(read.format());
      case NUMBER -> NUMBERS.indexOf(written.format()) <= NUMBERS.indexOf(read.format());
      case OBJECT -> object(written, read);
      case ARRAY, BOOLEAN -> true;
    };
  }

  private static boolean text(Schema written, Schema read) {
    return Objects.equals(written.encoding(), read.encoding())
        && (read.format() == null || read.format().equals(written.format()))
        && (read.values().isEmpty() || !written.values().isEmpty());
  }

  /** A map is no object with named properties, and neither says which of several it is. */
  private static boolean object(Schema written, Schema read) {
    return isOpen(read)
        || (!read.subtypes().isEmpty() && isOpen(written))
        || ((written.entries() == null) == (read.entries() == null)
            && written.subtypes().isEmpty() == read.subtypes().isEmpty()
            && Objects.equals(written.discriminator(), read.discriminator()));
  }

  /** Nothing is known of what is in it. */
  private static boolean isOpen(Schema object) {
    return object.entries() == null && object.properties().isEmpty() && object.subtypes().isEmpty();
  }
}
