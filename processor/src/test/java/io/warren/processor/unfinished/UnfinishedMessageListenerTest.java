package io.warren.processor.unfinished;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class UnfinishedMessageListenerTest {
  @Test
  void itsOwnFaultIsOneWarningAndTheCompilationGoesOn() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<JavaFileObject> sources =
        List.of(
            JavaFileObjects.forSourceString("A", "class A {}"),
            JavaFileObjects.forSourceString("B", "class B {}"));
    JavacTask task =
        (JavacTask)
            javac.getTask(
                null, null, diagnostics, List.of("-proc:none", "-implicit:none"), null, sources);
    task.addTaskListener(
        new UnfinishedMessageListener(
            task,
            any -> {
              throw new IllegalStateException("on purpose");
            }));

    assertThat(task.analyze()).hasSize(2);

    assertThat(diagnostics.getDiagnostics()).hasSize(1);
    Diagnostic<?> warning = diagnostics.getDiagnostics().get(0);
    assertThat(warning.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
    assertThat(warning.getMessage(null))
        .isEqualTo(
            "[WARREN-803] Warren failed to look for messages that are built and never sent in A,"
                + " which is a fault of Warren and not of that code, and looks no further; please"
                + " report it with the code and what follows: java.lang.IllegalStateException: on"
                + " purpose");
  }
}
