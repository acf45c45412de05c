package io.warren.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import org.junit.jupiter.api.Test;

/** No rule refuses, or warns of, what is right. */
final class GoodContractsTest {
  @Test
  void nothingIsSaidAboutUnusualContracts() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new ContractProcessor())
            .withOptions("-Xlint:all", "-Werror")
            .compile(JavaFileObjects.forResource("good/Contracts.java"));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("shop.Contracts_BillingConsumer");
  }
}
