package io.warren.processor.docs.document;

import io.warren.processor.docs.manifest.ManifestJson;

/** The machine-readable manifest of the compilation's own contracts. */
public final class ContractsDocument implements Document {
  /** The name of its file. */
  public static final String NAME = "contracts.json";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String text(Modules modules) {
    return ManifestJson.write(modules.own());
  }
}
