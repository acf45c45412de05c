package io.warren.processor.docs;

import java.util.List;

/** One of the files that a compilation leaves. */
interface Document {
  /** Where the documents are in the class output. */
  String FOLDER = "META-INF/warren/";

  /** The file's name, in {@link #FOLDER}. */
  String name();

  /** Its text, the same for the same modules to the byte. */
  String text(Modules modules);

  /** Every document. */
  static List<Document> all() {
    return List.of(
        new ContractsDocument(),
        new TopologyPage(),
        new TopologyHtml(),
        DefinitionsDocument.ofContracts(),
        DefinitionsDocument.ofDelays(),
        new PermissionsDocument(),
        new AsyncApiDocument());
  }
}
