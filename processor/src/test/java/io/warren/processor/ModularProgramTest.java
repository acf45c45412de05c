package io.warren.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import io.warren.testing.PrivateRabbit;
import io.warren.testing.PrivateRedis;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is a module, and requires {@code io.warren} alone. */
final class ModularProgramTest {
  private static final Path SOURCES = Path.of("src/test/resources/modular");

  /** What warren-runtime depends on, as a build tool would put it on the module path. */
  private static final Pattern MODULES =
      Pattern.compile(
          "runtime/core/target/classes|warren-runtime-[^/]*(?<!tests)\\.jar|amqp-client|lettuce-core"
              + "|/netty-|jackson-(core|databind|annotations|datatype-jdk8|datatype-jsr310)|reactor-core"
              + "|reactive-streams|redis-authx|slf4j-(api|simple)|jspecify|error_prone_annotations");

  @TempDir Path folder;

  @Test
  void itSendsAndConsumesOnTheEmbeddedBroker() {
    assertThat(run()).contains("billed 300", "paid true", "scheduled 1");
  }

  @Test
  void itSendsAndConsumesOnRabbitMqAndRedis() {
    try (PrivateRabbit rabbit = PrivateRabbit.create().start();
        PrivateRedis redis = PrivateRedis.create().start()) {
      assertThat(run(rabbit.amqpUri(), redis.uri()))
          .contains("billed 300", "paid true", "scheduled 1");
    }
  }

  private String run(String... arguments) {
    Compilation compilation =
        Compilation.of(
            Jdk.running(),
            folder,
            Compilation.files(SOURCES),
            "-Xlint:all",
            "-Werror",
            "--module-path",
            modulePath());
    assertThat(compilation.exitCode()).as(compilation.output()).isZero();
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of("--module-path", modulePath() + File.pathSeparator + compilation.classes()));
    command.addAll(List.of("--module", "com.acme.modular/com.acme.modular.Main"));
    command.addAll(List.of(arguments));
    Jdk.Outcome outcome = Jdk.running().java(command);
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    return outcome.output();
  }

  private static String modulePath() {
    return Arrays.stream(Compilation.classPath().split(File.pathSeparator))
        .filter(entry -> MODULES.matcher(entry.replace('\\', '/')).find())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
