package io.warren;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The arrows point one way: internal → contract → codec → root types → topology → annotation. What
 * a user begins with is found as a service, so that not even the root knows what is internal.
 */
class ArchitectureTest {
  private static final String ROOT = "io.warren";
  private static final String ANNOTATION = "io.warren.annotation";
  private static final String TOPOLOGY = "io.warren.topology";
  private static final String DRIFT = "io.warren.topology.drift";
  private static final String CODEC = "io.warren.codec";
  private static final String CONTRACT = "io.warren.contract";
  private static final String OBSERVE = "io.warren.observe";
  private static final String INTERNAL = "io.warren.internal";
  private static final String LIMITS = "io.warren.internal.limits";
  private static final String TRANSPORT = "io.warren.internal.transport";
  private static final String STORE = "io.warren.internal.store";
  private static final String WORK = "io.warren.internal.work";
  private static final String TELL = "io.warren.internal.observe";
  private static final String LOG = "io.warren.internal.log";
  private static final String WIRE = "io.warren.internal.wire";
  private static final String SCHEDULE = "io.warren.internal.schedule";
  private static final String SEND = "io.warren.internal.send";
  private static final String SETTLE = "io.warren.internal.settle";
  private static final String CONSUME = "io.warren.internal.consume";
  private static final String EMBEDDED = "io.warren.internal.embedded";
  private static final String RABBIT = "io.warren.internal.rabbit";
  private static final String REDIS = "io.warren.internal.redis";

  /** A room that grows past this wants a wall. */
  private static final long MOST_CLASSES = 22;

  /** What every class may use. */
  private static final String[] COMMON = {
    "java..",
    "javax.net..",
    "org.jspecify.annotations",
    "com.google.errorprone.annotations",
    "org.slf4j"
  };

  private static final JavaClasses WARREN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages(ROOT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        ROOT,
        ANNOTATION,
        TOPOLOGY,
        DRIFT,
        CODEC,
        CONTRACT,
        OBSERVE,
        INTERNAL,
        LIMITS,
        TRANSPORT,
        STORE,
        WORK,
        WIRE,
        TELL,
        LOG,
        SETTLE,
        SCHEDULE,
        SEND,
        CONSUME,
        EMBEDDED,
        RABBIT,
        REDIS
      })
  void everyPackageThatARuleNamesHasClasses(String name) {
    assertThat(WARREN.stream().filter(type -> type.getPackageName().equals(name)))
        .anyMatch(type -> !type.getSimpleName().equals("package-info"));
  }

  @Test
  void noPackagesFormACircle() {
    slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(WARREN);
  }

  @Test
  void noPackageHasMoreClassesThanAReaderKeepsInMind() {
    Map<String, Long> sizes =
        WARREN.stream()
            .filter(type -> type.getEnclosingClass().isEmpty())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .filter(type -> !type.isAssignableTo(Throwable.class))
            .collect(groupingBy(JavaClass::getPackageName, counting()));

    assertThat(sizes)
        .allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MOST_CLASSES));
  }

  @Test
  void annotationsDependOnNothing() {
    onlyUses(ANNOTATION);
  }

  @Test
  void whatHappenedIsToldWithoutAnyOther() {
    onlyUses(OBSERVE);
  }

  @Test
  void topologyKnowsAnnotationsOnly() {
    onlyUses(TOPOLOGY, ANNOTATION);
    onlyUses(DRIFT, TOPOLOGY, ANNOTATION);
  }

  @Test
  void theRootTypesKnowAnnotationsAndWhatTheTopologyIsLike() {
    classes()
        .that()
        .resideInAPackage(ROOT)
        .and()
        .doNotHaveFullyQualifiedName("io.warren.WarrenBuilder")
        .and(describe("take no mapper", type -> !takesMapper(type)))
        .should()
        .onlyDependOnClassesThat(
            anyOf(COMMON, ANNOTATION, DRIFT, OBSERVE).or(resideInAPackage(ROOT)).forSubtype())
        .check(WARREN);
  }

  /** Its users configure these. */
  @Test
  void theBuilderTakesThreeTypesOfLibraries() {
    assertThat(WARREN.get("io.warren.WarrenBuilder").getDirectDependenciesFromSelf())
        .extracting(Dependency::getTargetClass)
        .filteredOn(type -> !anyOf(COMMON, ROOT, OBSERVE).test(type))
        .extracting(JavaClass::getFullName)
        .containsOnly(
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.rabbitmq.client.ConnectionFactory",
            "io.lettuce.core.AbstractRedisClient");
  }

  @Test
  void anEmbeddedWarrenTakesAMapper() {
    assertThat(
            WARREN.stream()
                .filter(type -> type.getPackageName().equals(ROOT))
                .filter(ArchitectureTest::takesMapper))
        .flatMap(JavaClass::getDirectDependenciesFromSelf)
        .extracting(Dependency::getTargetClass)
        .filteredOn(type -> !anyOf(COMMON, ROOT, DRIFT).test(type))
        .extracting(JavaClass::getFullName)
        .containsOnly("com.fasterxml.jackson.databind.ObjectMapper");
  }

  @Test
  void whatGeneratedCodeCallsKnowsNothingInternal() {
    onlyUses(CODEC, ROOT, OBSERVE, "com.fasterxml.jackson..");
    onlyUses(CONTRACT, CODEC, TOPOLOGY, ANNOTATION, ROOT);
  }

  @Test
  void theSeamsKnowWhatIsBelowThemOnly() {
    onlyUses(TRANSPORT, TOPOLOGY, DRIFT, ROOT);
    onlyUses(STORE, ROOT);
    onlyUses(LIMITS, TRANSPORT, ROOT);
  }

  @Test
  void whatHappensToAMessageKnowsNoBroker() {
    String[] below = {TRANSPORT, STORE, LIMITS, CONTRACT, CODEC, TOPOLOGY, ANNOTATION, ROOT};
    onlyUses(WORK, below);
    onlyUses(WIRE, and(below, OBSERVE));
    onlyUses(TELL, and(below, WIRE, OBSERVE));
    onlyUses(LOG, and(below, WORK, WIRE, OBSERVE));
    String[] tellers = and(below, WORK, WIRE, TELL, OBSERVE);
    onlyUses(SCHEDULE, tellers);
    onlyUses(SEND, and(tellers, SCHEDULE));
    onlyUses(SETTLE, tellers);
    onlyUses(CONSUME, and(tellers, SETTLE));
  }

  @Test
  void theBrokersKnowTheirSeamOnly() {
    onlyUsesBelow(
        EMBEDDED, TRANSPORT, STORE, LIMITS, WIRE, CODEC, TOPOLOGY, DRIFT, ANNOTATION, ROOT);
    onlyUsesBelow(
        RABBIT,
        TRANSPORT,
        LIMITS,
        WIRE,
        WORK,
        CODEC,
        TOPOLOGY,
        DRIFT,
        ANNOTATION,
        ROOT,
        "com.rabbitmq.client..");
    onlyUsesBelow(REDIS, STORE, ROOT, "io.lettuce..", "io.netty.util.concurrent");
  }

  @Test
  void nobodyKnowsWhereAWarrenIsPutTogether() {
    noClasses()
        .that()
        .resideOutsideOfPackage(INTERNAL)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(INTERNAL)
        .check(WARREN);
  }

  @Test
  void onlyTheRabbitTransportUsesTheClientOfRabbitMq() {
    onlyUsedBelow(RABBIT, "com.rabbitmq..");
  }

  @Test
  void onlyTheRedisStoreUsesTheClientOfRedis() {
    onlyUsedBelow(REDIS, "io.lettuce..");
    onlyUsedBelow(REDIS, "io.netty..");
  }

  @Test
  void onlyTheCodecUsesJackson() {
    onlyUsedBelow(CODEC, "com.fasterxml.jackson.databind..");
    noClasses()
        .that()
        .resideOutsideOfPackage(CODEC)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson.core..")
        .check(WARREN);
  }

  private static void onlyUses(String name, String... others) {
    classes()
        .that()
        .resideInAPackage(name)
        .should()
        .onlyDependOnClassesThat(anyOf(COMMON, others).or(resideInAPackage(name)).forSubtype())
        .check(WARREN);
  }

  private static void onlyUsesBelow(String name, String... others) {
    classes()
        .that()
        .resideInAPackage(name + "..")
        .should()
        .onlyDependOnClassesThat(
            anyOf(COMMON, others).or(resideInAPackage(name + "..")).forSubtype())
        .check(WARREN);
  }

  private static boolean takesMapper(JavaClass type) {
    return type.getFullName().equals("io.warren.Warren")
        || type.isAssignableTo("io.warren.EmbeddedWarren$Maker");
  }

  /** Aside from those whose users bring a type of the library. */
  private static void onlyUsedBelow(String name, String library) {
    noClasses()
        .that(
            describe(
                "are neither below " + name + " nor take what users bring",
                type ->
                    !resideInAPackage(name + "..").test(type)
                        && !takesMapper(type)
                        && !type.isAssignableTo("io.warren.WarrenBuilder")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(WARREN);
  }

  private static String[] and(String[] some, String... others) {
    return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> anyOf(String[] common, String... others) {
    return resideInAnyPackage(and(common, others));
  }

  /** Also one inside another: io.warren and io.warren.topology are two. */
  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }
}
