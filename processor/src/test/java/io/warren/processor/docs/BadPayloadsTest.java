package io.warren.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.warren.processor.BadContracts;
import io.warren.processor.Complaints;
import io.warren.processor.ContractProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sources in {@code src/test/resources/payloads}: what is said of payloads that the default
 * codec can never read or write, at its property, and that nothing is said of the others.
 *
 * <p>{@code -Drefresh=true} writes what the compiler says into the files; read the difference.
 */
final class BadPayloadsTest {
  /** What the compiler of Kotlin puts on every class. */
  private static final JavaFileObject KOTLIN =
      JavaFileObjects.forSourceLines(
          "kotlin.Metadata", "package kotlin;", "public @interface Metadata {}");

  private static final JavaFileObject KOTLINS_MODULE =
      JavaFileObjects.forSourceLines(
          "com.fasterxml.jackson.module.kotlin.KotlinModule",
          "package com.fasterxml.jackson.module.kotlin;",
          "public class KotlinModule {}");

  static List<Path> files() {
    return BadContracts.payloads();
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhatStandsUnderEachLine(Path file) throws IOException {
    List<String> source = BadContracts.withoutComplaints(BadContracts.read(file));
    String actual = Complaints.under(source, compile(source, KOTLIN));
    if (Boolean.getBoolean("refresh")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(BadContracts.read(file));
  }

  @Test
  void nothingIsSaidOfKotlinWhereItsModuleIsThere() {
    Path file = BadContracts.payloads().get(0).resolveSibling("152_of_kotlin.java");
    List<String> source = BadContracts.withoutComplaints(BadContracts.read(file));

    Compilation compilation = compile(source, KOTLIN, KOTLINS_MODULE);

    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Complaints.under(source, compilation)).doesNotContain("WARREN-");
  }

  private static Compilation compile(List<String> source, JavaFileObject... others) {
    List<JavaFileObject> sources = new ArrayList<>(List.of(others));
    sources.add(JavaFileObjects.forSourceLines("shop.Source", source));
    return Compiler.javac()
        .withProcessors(new DocumentsProcessor(), new ContractProcessor())
        .compile(sources);
  }
}
