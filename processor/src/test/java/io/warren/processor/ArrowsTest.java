package io.warren.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know which: read, check, generate, around a plain model. */
@AnalyzeClasses(packages = "io.warren.processor", importOptions = DoNotIncludeTests.class)
final class ArrowsTest {
  @ArchTest
  static final ArchRule arrowsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("io.warren.processor..")
          .layer("processor")
          .definedBy("io.warren.processor")
          .layer("model")
          .definedBy("..model..")
          .layer("diagnostic")
          .definedBy("..diagnostic..")
          .layer("read")
          .definedBy("..read..")
          .layer("check")
          .definedBy("..check..")
          .layer("generate")
          .definedBy("..generate..")
          .layer("unfinished")
          .definedBy("..unfinished..")
          .layer("docs")
          .definedBy("io.warren.processor.docs")
          .layer("manifest")
          .definedBy("..docs.manifest..")
          .layer("schema")
          .definedBy("..docs.schema..")
          .layer("diagram")
          .definedBy("..docs.diagram..")
          .layer("html")
          .definedBy("..docs.html..")
          .layer("compatibility")
          .definedBy("..docs.compatibility..")
          .whereLayer("processor")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("diagnostic")
          .mayOnlyAccessLayers("model")
          .whereLayer("read")
          .mayOnlyAccessLayers("model", "diagnostic")
          .whereLayer("check")
          .mayOnlyAccessLayers("model", "diagnostic")
          .whereLayer("generate")
          .mayOnlyAccessLayers("model")
          .whereLayer("unfinished")
          .mayOnlyAccessLayers("diagnostic")
          .whereLayer("docs")
          .mayOnlyAccessLayers(
              "model",
              "diagnostic",
              "read",
              "check",
              "manifest",
              "schema",
              "diagram",
              "html",
              "compatibility")
          .whereLayer("manifest")
          .mayNotAccessAnyLayer()
          .whereLayer("diagram")
          .mayNotAccessAnyLayer()
          .whereLayer("html")
          .mayOnlyAccessLayers("diagram")
          .whereLayer("schema")
          .mayOnlyAccessLayers("manifest")
          .whereLayer("compatibility")
          .mayOnlyAccessLayers("manifest", "diagnostic");

  @ArchTest
  static final ArchRule onlyPositionsOfTheModelKnowTheCompiler =
      noClasses()
          .that()
          .resideInAPackage("..model..")
          .and()
          .haveSimpleNameNotContaining("SourcePosition")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.lang.model..");

  @ArchTest
  static final ArchRule checksSeeTheModelAlone =
      noClasses()
          .that()
          .resideInAPackage("..check..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..");
}
