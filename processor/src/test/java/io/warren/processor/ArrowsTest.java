package io.warren.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Collectors;

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
          .layer("document")
          .definedBy("..docs.document..")
          .layer("broker")
          .definedBy("..docs.broker..")
          .layer("asyncapi")
          .definedBy("..docs.asyncapi..")
          .layer("describe")
          .definedBy("..docs.describe..")
          .layer("baseline")
          .definedBy("..docs.baseline..")
          .layer("manifest")
          .definedBy("..docs.manifest..")
          .layer("schema")
          .definedBy("..docs.schema..")
          .layer("diagram")
          .definedBy("..docs.diagram..")
          .layer("figure")
          .definedBy("..docs.figure..")
          .layer("page")
          .definedBy("..docs.page..")
          .layer("markdown")
          .definedBy("..docs.markdown..")
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
              "document",
              "broker",
              "asyncapi",
              "describe",
              "baseline",
              "manifest",
              "markdown",
              "html")
          .whereLayer("manifest")
          .mayNotAccessAnyLayer()
          .whereLayer("diagram")
          .mayNotAccessAnyLayer()
          .whereLayer("schema")
          .mayOnlyAccessLayers("manifest")
          .whereLayer("document")
          .mayOnlyAccessLayers("manifest")
          .whereLayer("broker")
          .mayOnlyAccessLayers("document", "manifest")
          .whereLayer("asyncapi")
          .mayOnlyAccessLayers("document", "manifest")
          .whereLayer("describe")
          .mayOnlyAccessLayers("model", "diagnostic", "read", "check", "manifest", "schema")
          .whereLayer("compatibility")
          .mayOnlyAccessLayers("manifest", "diagnostic")
          .whereLayer("baseline")
          .mayOnlyAccessLayers(
              "model", "diagnostic", "read", "describe", "schema", "manifest", "compatibility")
          .whereLayer("figure")
          .mayOnlyAccessLayers("diagram", "document", "manifest")
          .whereLayer("page")
          .mayOnlyAccessLayers("figure", "diagram", "document", "manifest", "broker")
          .whereLayer("markdown")
          .mayOnlyAccessLayers("page", "diagram", "document", "broker")
          .whereLayer("html")
          .mayOnlyAccessLayers("page", "diagram", "document", "broker");

  @ArchTest
  static final ArchRule packagesFormNoCircles =
      slices().matching("io.warren.(**)").should().beFreeOfCycles();

  @ArchTest
  static void aPackageIsNoCrowd(JavaClasses classes) {
    Map<String, Long> sizes =
        classes.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(sizes)
        .hasSizeGreaterThan(10)
        .allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(22));
  }

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
