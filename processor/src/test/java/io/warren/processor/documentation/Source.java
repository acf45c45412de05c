package io.warren.processor.documentation;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that is in no file. */
final class Source extends SimpleJavaFileObject {
  private final String name;
  private final String code;

  Source(String name, String code) {
    super(URI.create("snippet:///" + name), Kind.SOURCE);
    this.name = name;
    this.code = code;
  }

  /** Pages show public types, and have no files named after them; {@code module-info} is none. */
  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    return simpleName.indexOf('-') < 0;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return code;
  }

  @Override
  public String getName() {
    return name;
  }
}
