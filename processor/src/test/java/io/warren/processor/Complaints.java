package io.warren.processor;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** What the compiler says of the source {@code shop.Source}, written under each of its lines. */
public final class Complaints {
  private Complaints() {}

  /** The source with the errors and warnings; what stands nowhere in it comes last. */
  public static String under(List<String> source, Compilation compilation) {
    StringBuilder text = new StringBuilder();
    for (int line = 1; line <= source.size(); line++) {
      text.append(source.get(line - 1)).append('\n');
      text.append(complaints(compilation, line));
    }
    return text.append(complaints(compilation, -1)).toString();
  }

  private static String complaints(Compilation compilation, long line) {
    return Stream.concat(compilation.errors().stream(), compilation.warnings().stream())
        .filter(complaint -> line == lineOf(complaint))
        .map(Complaints::complaint)
        .collect(Collectors.joining());
  }

  /** -1 where the complaint is not about the source. */
  private static long lineOf(javax.tools.Diagnostic<? extends JavaFileObject> complaint) {
    JavaFileObject file = complaint.getSource();
    return file != null && file.getName().endsWith("shop/Source.java")
        ? complaint.getLineNumber()
        : -1;
  }

  private static String complaint(javax.tools.Diagnostic<? extends JavaFileObject> complaint) {
    int indent = (int) Math.max(1, complaint.getColumnNumber() - 3);
    String kind = complaint.getKind() == javax.tools.Diagnostic.Kind.ERROR ? "error" : "warning";
    return "//"
        + " ".repeat(indent)
        + "^ "
        + kind
        + ": "
        + complaint.getMessage(Locale.ENGLISH)
        + "\n";
  }
}
