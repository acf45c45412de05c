package io.warren.micrometer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** It is told what happens, and knows nothing of how. */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("io.warren.micrometer");

  @Test
  void itKnowsWhatObserversAreToldAndTheStateOfAWarren() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify.annotations",
            "io.micrometer.common",
            "io.micrometer.core.instrument..",
            "io.micrometer.observation..",
            "io.warren",
            "io.warren.observe",
            "io.warren.micrometer")
        .check(MODULE);
  }
}
