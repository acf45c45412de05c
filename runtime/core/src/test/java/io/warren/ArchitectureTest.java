package io.warren;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The arrows point one way: internal → transport, codec, topology → root types → annotation. The
 * classes that a user begins with are the only ones which reach into what is internal.
 */
class ArchitectureTest {
  private static final String ROOT = "io.warren";
  private static final String ANNOTATION = "io.warren.annotation";
  private static final String TOPOLOGY = "io.warren.topology";
  private static final String CODEC = "io.warren.codec";
  private static final String TRANSPORT = "io.warren.transport";
  private static final String STORE = "io.warren.store";
  private static final String GENERATED = "io.warren.contract";
  private static final String EMBEDDED = "io.warren.internal.embedded";
  private static final String PIPELINE = "io.warren.internal.pipeline";
  private static final String RABBIT = "io.warren.internal.rabbit";
  private static final String REDIS = "io.warren.internal.redis";

  /** What every class may use. */
  private static final String[] COMMON = {
    "java..",
    "javax.net..",
    "org.jspecify.annotations",
    "com.google.errorprone.annotations",
    "org.slf4j"
  };

  private static final Set<String> ENTRANCES =
      Set.of("io.warren.Warren", "io.warren.WarrenBuilder", "io.warren.EmbeddedWarren");

  private static final JavaClasses WARREN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages(ROOT);

  private static final DescribedPredicate<JavaClass> AN_ENTRANCE =
      describe("an entrance", type -> ENTRANCES.contains(outermost(type).getName()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        ROOT,
        ANNOTATION,
        TOPOLOGY,
        CODEC,
        TRANSPORT,
        STORE,
        GENERATED,
        EMBEDDED,
        PIPELINE,
        RABBIT,
        REDIS
      })
  void everyPackageThatARuleNamesHasClasses(String name) {
    assertThat(WARREN.stream().filter(type -> type.getPackageName().equals(name)))
        .anyMatch(type -> !type.getSimpleName().equals("package-info"));
  }

  @Test
  void everyEntranceExists() {
    assertThat(ENTRANCES).allMatch(WARREN::contain);
  }

  @Test
  void annotationsDependOnNothing() {
    onlyUses(ANNOTATION);
  }

  @Test
  void theRootTypesKnowAnnotationsOnly() {
    classes()
        .that(resideInAPackage(ROOT).and(not(AN_ENTRANCE)))
        .should()
        .onlyDependOnClassesThat(
            anyOf(COMMON, ANNOTATION).or(resideInAPackage(ROOT).and(not(AN_ENTRANCE)).forSubtype()))
        .check(WARREN);
  }

  @Test
  void theSeamsKnowWhatIsBelowThemOnly() {
    onlyUses(TOPOLOGY, ANNOTATION, ROOT);
    onlyUses(CODEC, ROOT, "com.fasterxml.jackson..");
    onlyUses(TRANSPORT, TOPOLOGY, ROOT);
    onlyUses(STORE, ROOT);
  }

  @Test
  void whatGeneratedCodeCallsKnowsNothingInternal() {
    onlyUses(GENERATED, CODEC, TOPOLOGY, ANNOTATION, ROOT);
  }

  @Test
  void thePipelineKnowsNoBroker() {
    onlyUses(PIPELINE, TRANSPORT, STORE, CODEC, TOPOLOGY, GENERATED, ANNOTATION, ROOT);
  }

  @Test
  void theBrokersKnowTheirSeamOnly() {
    onlyUses(EMBEDDED, TRANSPORT, STORE, CODEC, TOPOLOGY, ANNOTATION, ROOT);
    onlyUses(RABBIT, TRANSPORT, CODEC, TOPOLOGY, ANNOTATION, ROOT, "com.rabbitmq.client..");
    onlyUses(REDIS, STORE, ROOT, "io.lettuce..", "io.netty.util.concurrent");
  }

  @Test
  void nobodyButTheEntrancesUsesTheEntrances() {
    noClasses().that(not(AN_ENTRANCE)).should().dependOnClassesThat(AN_ENTRANCE).check(WARREN);
  }

  @Test
  void onlyTheEntrancesReachIntoWhatIsInternalOrEmbedded() {
    noClasses()
        .that(not(AN_ENTRANCE).and(not(resideInAnyPackage("io.warren.internal..", EMBEDDED))))
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.warren.internal..", EMBEDDED))
        .check(WARREN);
  }

  @Test
  void onlyTheRabbitTransportUsesTheClientOfRabbitMq() {
    onlyUsedBy(RABBIT, "com.rabbitmq..", "com.rabbitmq.client.ConnectionFactory");
  }

  @Test
  void onlyTheRedisStoreUsesTheClientOfRedis() {
    onlyUsedBy(REDIS, "io.lettuce..", "io.lettuce.core.AbstractRedisClient");
    onlyUsedBy(REDIS, "io.netty..");
  }

  @Test
  void onlyTheCodecUsesJackson() {
    onlyUsedBy(CODEC, "com.fasterxml..", "com.fasterxml.jackson.databind.ObjectMapper");
  }

  private static void onlyUses(String name, String... others) {
    classes()
        .that()
        .resideInAPackage(name)
        .should()
        .onlyDependOnClassesThat(anyOf(COMMON, others).or(resideInAPackage(name)).forSubtype())
        .check(WARREN);
  }

  /** The builder alone takes a type of the library, because its users configure it. */
  private static void onlyUsedBy(String name, String library, String... exceptions) {
    assertThat(WARREN.get("io.warren.WarrenBuilder").getDirectDependenciesFromSelf())
        .extracting(Dependency::getTargetClass)
        .filteredOn(resideInAPackage(library))
        .extracting(JavaClass::getFullName)
        .containsOnly(exceptions);
    noClasses()
        .that()
        .resideOutsideOfPackage(name)
        .and()
        .doNotHaveFullyQualifiedName("io.warren.WarrenBuilder")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(WARREN);
  }

  private static DescribedPredicate<JavaClass> anyOf(String[] common, String... others) {
    return resideInAnyPackage(
        Stream.concat(Stream.of(common), Stream.of(others)).toArray(String[]::new));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }
}
