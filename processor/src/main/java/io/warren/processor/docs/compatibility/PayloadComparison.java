package io.warren.processor.docs.compatibility;

import static io.warren.processor.diagnostic.Diagnostic.CONSTANT_ADDED;
import static io.warren.processor.diagnostic.Diagnostic.CONSTANT_REMOVED;
import static io.warren.processor.diagnostic.Diagnostic.PROPERTY_ADDED;
import static io.warren.processor.diagnostic.Diagnostic.PROPERTY_NOW_OPTIONAL;
import static io.warren.processor.diagnostic.Diagnostic.PROPERTY_NOW_REQUIRED;
import static io.warren.processor.diagnostic.Diagnostic.PROPERTY_REMOVED;
import static io.warren.processor.diagnostic.Diagnostic.SUBTYPE_ADDED;
import static io.warren.processor.diagnostic.Diagnostic.SUBTYPE_REMOVED;
import static io.warren.processor.diagnostic.Diagnostic.VALUE_CHANGED;

import io.warren.processor.diagnostic.Diagnostic;
import io.warren.processor.docs.manifest.JavaTypes;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.Payload;
import io.warren.processor.docs.manifest.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether what one side writes can be read by the other, where one of them still has the earlier
 * form. What a reader does not know, it ignores.
 */
final class PayloadComparison {
  private final Map<String, Schema> oldSchemas;
  private final Map<String, Schema> newSchemas;

  /** Whether the earlier form is written and the present one reads; otherwise it is reversed. */
  private final boolean oldIsWritten;

  /** "messages" or "replies". */
  private final String what;

  private final Place.OfMessage message;
  private final List<Break> breaks;

  /** Types may contain themselves. */
  private final Set<List<String>> compared = new HashSet<>();

  PayloadComparison(
      Manifest baseline,
      Manifest present,
      boolean oldIsWritten,
      String what,
      Place.OfMessage message,
      List<Break> breaks) {
    oldSchemas = baseline.schemas();
    newSchemas = present.schemas();
    this.oldIsWritten = oldIsWritten;
    this.what = what;
    this.message = message;
    this.breaks = breaks;
  }

  /**
   * Something that has a form.
   *
   * @param place where it stands
   * @param name for people
   * @param type the named type around it, or of it; null: none
   */
  private record Spot(Place place, String name, @Nullable String type) {}

  /**
   * Compares a payload or a reply.
   *
   * @param name for people
   */
  void compare(Payload old, Payload now, String name) {
    if (!BreakWords.form(old).equals(BreakWords.form(now))) {
      add(VALUE_CHANGED, message, name, BreakWords.form(old), BreakWords.form(now));
      return;
    }
    compare(old.schema(), now.schema(), new Spot(message, name, null));
  }

  private void compare(Schema old, Schema now, Spot spot) {
    Schema oldTarget = resolve(old, oldSchemas);
    Schema newTarget = resolve(now, newSchemas);
    Schema written = oldIsWritten ? oldTarget : newTarget;
    Schema read = oldIsWritten ? newTarget : oldTarget;
    if (!Forms.readable(written, read)) {
      changed(old, now, spot);
      return;
    }
    if (old.ref() != null && now.ref() != null && !compared.add(List.of(old.ref(), now.ref()))) {
      return;
    }
    Spot inside = now.ref() == null ? spot : new Spot(spot.place, spot.name, now.ref());
    constants(written, read, inside);
    subtypes(oldTarget, newTarget, inside);
    read.properties().forEach((name, form) -> property(name, oldTarget, newTarget, inside));
    within(oldTarget.items(), newTarget.items(), inside);
    within(oldTarget.entries(), newTarget.entries(), inside);
  }

  private static Schema resolve(Schema schema, Map<String, Schema> schemas) {
    Schema target = schema;
    // A type that is written as another one refers to it in turn.
    for (int steps = 0; target.ref() != null && steps <= schemas.size(); steps++) {
      target = schemas.getOrDefault(target.ref(), Schema.ANY);
    }
    return target;
  }

  private void constants(Schema written, Schema read, Spot spot) {
    if (read.values().isEmpty()) {
      return;
    }
    for (String constant : written.values()) {
      if (!read.values().contains(constant)) {
        String type = spot.type == null ? spot.name : JavaTypes.simple(spot.type);
        if (oldIsWritten) {
          add(CONSTANT_REMOVED, place(spot, ""), constant, type, what);
        } else {
          add(CONSTANT_ADDED, place(spot, constant), constant, type, what);
        }
      }
    }
  }

  /** What the reader does not know cannot be read; what both know may differ inside. */
  private void subtypes(Schema old, Schema now, Spot spot) {
    Schema written = oldIsWritten ? old : now;
    Schema read = oldIsWritten ? now : old;
    if (written.subtypes().isEmpty() || read.subtypes().isEmpty()) {
      return;
    }
    String type = spot.type == null ? spot.name : JavaTypes.simple(spot.type);
    for (String name : written.subtypes().keySet()) {
      Schema oldForm = old.subtypes().get(name);
      Schema newForm = now.subtypes().get(name);
      if (oldForm != null && newForm != null) {
        compare(oldForm, newForm, spot);
      } else {
        add(oldIsWritten ? SUBTYPE_REMOVED : SUBTYPE_ADDED, place(spot, ""), name, type, what);
      }
    }
  }

  /** Its name where it is written: perhaps one that it is read under as well. */
  private static String writtenName(Schema written, Schema read, String name) {
    return written.properties().containsKey(name)
        ? name
        : read.aliases().getOrDefault(name, List.of()).stream()
            .filter(written.properties()::containsKey)
            .findFirst()
            .orElse(name);
  }

  private void property(String name, Schema old, Schema now, Spot spot) {
    Schema written = oldIsWritten ? old : now;
    Schema read = oldIsWritten ? now : old;
    String type = spot.type == null ? spot.name : JavaTypes.simple(spot.type);
    String writtenName = writtenName(written, read, name);
    Schema oldForm = old.properties().get(oldIsWritten ? writtenName : name);
    Schema newForm = now.properties().get(oldIsWritten ? name : writtenName);
    if (oldForm != null && newForm != null) {
      if (isSure(read, name) && !isSure(written, writtenName)) {
        add(
            oldIsWritten ? PROPERTY_NOW_REQUIRED : PROPERTY_NOW_OPTIONAL,
            place(spot, name),
            name,
            type,
            what);
      }
      compare(oldForm, newForm, new Spot(place(spot, name), name + " of " + type, spot.type));
    } else if (isSure(read, name)) {
      if (oldIsWritten) {
        add(PROPERTY_ADDED, place(spot, name), name, type, what);
      } else {
        add(PROPERTY_REMOVED, place(spot, ""), name, type, what);
      }
    }
  }

  /** Whether a reader may rely on it. */
  private static boolean isSure(Schema object, String property) {
    Schema form = object.properties().get(property);
    return form != null && !form.nullable() && object.required().contains(property);
  }

  private void within(@Nullable Schema old, @Nullable Schema now, Spot spot) {
    if (old == null || now == null) {
      return;
    }
    Schema written = oldIsWritten ? old : now;
    Schema read = oldIsWritten ? now : old;
    if (written.nullable() && !read.nullable()) {
      changed(old, now, spot);
    } else {
      compare(old, now, spot);
    }
  }

  private void changed(Schema old, Schema now, Spot spot) {
    add(
        VALUE_CHANGED,
        spot.place,
        spot.name,
        BreakWords.form(old, oldSchemas),
        BreakWords.form(now, newSchemas));
  }

  private Place place(Spot spot, String member) {
    return spot.type == null ? spot.place : new Place.OfPayload(spot.type, member, message);
  }

  private void add(Diagnostic diagnostic, Place place, Object... arguments) {
    breaks.add(Break.of(diagnostic, place, arguments));
  }
}
