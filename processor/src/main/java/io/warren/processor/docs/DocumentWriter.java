package io.warren.processor.docs;

import io.warren.processor.docs.document.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes documents into the class output. */
final class DocumentWriter {
  static final String FOLDER = "META-INF/warren/";

  private final List<Document> documents;

  DocumentWriter(List<Document> documents) {
    this.documents = List.copyOf(documents);
  }

  void write(DocumentTexts texts, Filer filer, Element... contracts) throws IOException {
    for (Document document : documents) {
      Optional<String> text = texts.of(document);
      if (text.isPresent()) {
        write(document.name(), text.get(), filer, contracts);
      }
    }
  }

  private static void write(String name, String text, Filer filer, Element... contracts)
      throws IOException {
    try (OutputStream out =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + name, contracts)
            .openOutputStream()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
