package io.warren.processor.docs.document;

/** One of the files that a compilation leaves. */
public interface Document {
  /** The file's name. */
  String name();

  /** Its text, the same for the same modules to the byte. */
  String text(Modules modules);
}
