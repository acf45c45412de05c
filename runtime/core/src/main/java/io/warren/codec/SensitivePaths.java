package io.warren.codec;

import io.warren.observe.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in a payload the values of {@link io.warren.annotation.Sensitive} are, and what remains to
 * be shown without them. Immutable.
 *
 * <p>A path has the names of JSON with dots between them; {@code []} after a name says that it is a
 * list, and means nothing else. {@code *} is any name, as in a map. {@code **} alone is the whole
 * body. A path with {@code =} says that what is there has the form of what is at another path, or
 * of the whole payload where none follows: so types that contain themselves have an end. A
 * backslash takes the meaning from the character that follows.
 */
public final class SensitivePaths {
  /** Nothing is sensitive. */
  public static final SensitivePaths NONE = new SensitivePaths(List.of());

  /** The path of the whole body. */
  public static final String WHOLE = "**";

  private static final String ANY = "*";
  private static final String LIST = "[]";

  private final List<String> paths;
  private final SensitiveStep root;

  private SensitivePaths(List<String> paths) {
    this.paths = paths;
    if (paths.isEmpty()) {
      root = SensitiveStep.FREE;
    } else if (paths.contains(WHOLE)) {
      root = SensitiveStep.HIDDEN;
    } else {
      root = new SensitiveStep();
      paths.forEach(this::add);
    }
  }

  /** What these paths say. */
  public static SensitivePaths of(List<String> paths) {
    return paths.isEmpty() ? NONE : new SensitivePaths(List.copyOf(paths));
  }

  /** Whether nothing is sensitive. */
  public boolean isEmpty() {
    return paths.isEmpty();
  }

  /** As they were stated. */
  public List<String> paths() {
    return paths;
  }

  /**
   * A body with {@code "***"} in the place of each sensitive value, and of each that may be one. A
   * body that is not JSON throughout is not shown, nor is one of another content type: a text says
   * so in its place.
   *
   * @param body as a codec reads it, unpacked
   * @param content what its sender says of it; without a type it is taken for JSON
   * @param most how many characters are shown
   */
  public Shown shown(byte[] body, Content content, int most) {
    return MaskedJson.of(body, content, root, most);
  }

  /**
   * The same encoder, whose failures name no value of the payload where something in it is
   * sensitive.
   */
  public <T> Codec.Encoder<T> quiet(Codec.Encoder<T> encoder, PayloadType<T> type) {
    return isEmpty() ? encoder : new QuietFailures(type, root).of(encoder);
  }

  /**
   * The same decoder, whose failures name no value of the body where something in it is sensitive.
   */
  public <T> Codec.Decoder<T> quiet(Codec.Decoder<T> decoder, PayloadType<T> type) {
    return isEmpty() ? decoder : new QuietFailures(type, root).of(decoder);
  }

  private void add(String path) {
    List<String> halves = split(path, '=');
    List<String> names = names(halves.get(0));
    SensitiveStep end = halves.size() == 1 ? SensitiveStep.HIDDEN : at(names(halves.get(1)));
    set(at(names.subList(0, names.size() - 1)), names.get(names.size() - 1), end);
  }

  private SensitiveStep at(List<String> names) {
    SensitiveStep step = root;
    for (String name : names) {
      SensitiveStep next = known(step, name);
      if (next == null) {
        next = new SensitiveStep();
        set(step, name, next);
      }
      step = next;
    }
    return step;
  }

  private static @Nullable SensitiveStep known(SensitiveStep step, String name) {
    return name.equals(ANY) ? step.knownAny() : step.known(unescaped(name));
  }

  /** What is hidden stays hidden, and so is what two paths say different things of. */
  private static void set(SensitiveStep step, String name, SensitiveStep next) {
    if (step == SensitiveStep.HIDDEN) {
      return;
    }
    SensitiveStep place = known(step, name) == null ? next : SensitiveStep.HIDDEN;
    if (name.equals(ANY)) {
      step.putAny(place);
    } else {
      step.put(unescaped(name), place);
    }
  }

  private static List<String> names(String path) {
    if (path.isEmpty()) {
      return List.of();
    }
    return split(path, '.').stream()
        .map(name -> name.endsWith(LIST) ? name.substring(0, name.length() - LIST.length()) : name)
        .toList();
  }

  /** At each one that has no backslash before it. */
  private static List<String> split(String text, char at) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == at) {
        parts.add(text.substring(begin, i));
        begin = i + 1;
      }
    }
    parts.add(text.substring(begin));
    return parts;
  }

  private static String unescaped(String name) {
    return name.replaceAll("\\\\(.)", "$1");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SensitivePaths that && paths.equals(that.paths);
  }

  @Override
  public int hashCode() {
    return Objects.hash(paths);
  }

  @Override
  public String toString() {
    return paths.toString();
  }
}
