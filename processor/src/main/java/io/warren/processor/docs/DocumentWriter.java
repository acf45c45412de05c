package io.warren.processor.docs;

import io.warren.processor.docs.document.Document;
import io.warren.processor.docs.document.Modules;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes documents into the class output. */
final class DocumentWriter {
  private static final String FOLDER = "META-INF/warren/";

  private final List<Document> documents;

  DocumentWriter(List<Document> documents) {
    this.documents = List.copyOf(documents);
  }

  void write(Modules modules, Filer filer, Element... contracts) throws IOException {
    for (Document document : documents) {
      byte[] bytes = document.text(modules).getBytes(StandardCharsets.UTF_8);
      try (OutputStream out =
          filer
              .createResource(
                  StandardLocation.CLASS_OUTPUT, "", FOLDER + document.name(), contracts)
              .openOutputStream()) {
        out.write(bytes);
      }
    }
  }
}
