package io.warren.processor.docs.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be on the wire, as far as it matters for what is sensitive in it: which
 * properties are, and what forms the others have. A type that contains itself leads back to itself.
 */
final class SensitiveForm {
  /** Any name, as in a map. */
  static final String ANY = "*";

  /** By the names of JSON; {@link #ANY} for those that have none of their own. */
  private final Map<String, Property> properties = new LinkedHashMap<>();

  /** What its names are made of, where it is a map. */
  private final List<SensitiveForm> keys = new ArrayList<>();

  /** Whether nobody knows where its properties stand on the wire. */
  private boolean opaque;

  /** Whether something below it is sensitive. */
  private boolean leads;

  /**
   * A property.
   *
   * @param form what it is; null: it is sensitive
   * @param opaque whether Jackson is told how it is written, so that nobody knows
   * @param list whether it is a list, for people
   */
  private record Property(@Nullable SensitiveForm form, boolean opaque, boolean list) {
    boolean isHidden() {
      return form == null || (form.leads && (opaque || form.isOpaque()));
    }

    boolean leads() {
      return form == null || form.leads;
    }
  }

  /** A property whose value is hidden. */
  void hide(String name) {
    properties.put(name, new Property(null, false, false));
  }

  /**
   * A property that is not sensitive itself.
   *
   * @param opaque whether Jackson is told how it is written, so that nobody knows
   * @param list whether it is a list, for people
   */
  void add(String name, SensitiveForm form, boolean opaque, boolean list) {
    properties.put(name, new Property(form, opaque, list));
  }

  /** Its names are made of such values. */
  void addKeys(SensitiveForm form) {
    keys.add(form);
  }

  /** Of a key that is sensitive, no name is shown either. */
  private boolean isOpaque() {
    return opaque || keys.stream().anyMatch(key -> key.leads);
  }

  private boolean leadsOn() {
    return Stream.concat(
            properties.values().stream().map(Property::leads), keys.stream().map(key -> key.leads))
        .anyMatch(each -> each);
  }

  /** Nobody knows where its properties stand. */
  void becomeOpaque() {
    opaque = true;
  }

  /**
   * The paths to what is sensitive; what has a path already is referred to.
   *
   * @param all the forms that the root leads to, itself included
   * @param whole the path where all of it is hidden
   */
  static List<String> paths(SensitiveForm root, Iterable<SensitiveForm> all, String whole) {
    findLeading(all);
    if (!root.leads) {
      return List.of();
    }
    if (root.isOpaque()) {
      return List.of(whole);
    }
    List<String> paths = new ArrayList<>();
    Map<SensitiveForm, String> known = new LinkedHashMap<>();
    known.put(root, "");
    root.collect("", known, paths);
    return paths;
  }

  /** Again and again, as forms may lead to each other. */
  private static void findLeading(Iterable<SensitiveForm> all) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (SensitiveForm form : all) {
        if (!form.leads && form.leadsOn()) {
          form.leads = true;
          changed = true;
        }
      }
    }
  }

  private void collect(String path, Map<SensitiveForm, String> known, List<String> paths) {
    properties.forEach(
        (name, property) -> {
          String step =
              (path.isEmpty() ? "" : path + ".") + (name.equals(ANY) ? ANY : escaped(name));
          SensitiveForm form = property.form();
          if (form == null || property.isHidden()) {
            paths.add(step);
          } else if (form.leads) {
            String target = step + (property.list() ? "[]" : "");
            String other = known.putIfAbsent(form, target);
            if (other == null) {
              form.collect(target, known, paths);
            } else {
              paths.add(target + "=" + other);
            }
          }
        });
  }

  /** So that no character of a name means anything else. */
  private static String escaped(String name) {
    return name.replaceAll("[\\\\.=*\\[\\]]", "\\\\$0");
  }
}
