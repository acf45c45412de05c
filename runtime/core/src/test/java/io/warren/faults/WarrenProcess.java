package io.warren.faults;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.WarrenBuilder;
import io.warren.contract.MessageHandler;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A consumer or a scheduler in a process of its own, which can be killed. It says what it does in
 * lines on its standard output: what is written there before the kill still arrives.
 */
final class WarrenProcess implements AutoCloseable {
  /** Where the arguments begin that only the one test knows. */
  static final int MORE = 6;

  private static final int HALTED = 137;
  private static final Duration END_DEADLINE = Duration.ofSeconds(60);

  private final Process process;
  private final Thread reader;

  private WarrenProcess(Process process, Consumer<String> lines) {
    this.process = process;
    reader = new Thread(() -> read(lines), "warren-process");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts one.
   *
   * @param main has a {@code main} that builds on {@link #builder}
   * @param lines takes what it says, on one thread
   * @param more its arguments from {@link #MORE} on
   */
  static WarrenProcess start(
      Class<?> main, String uri, Orders orders, Consumer<String> lines, String... more) {
    return startWithHeap("-Xmx128m", main, uri, orders, lines, more);
  }

  /** Starts one with a heap of its own size, as an option of the JVM's. */
  static WarrenProcess startWithHeap(
      String heap,
      Class<?> main,
      String uri,
      Orders orders,
      Consumer<String> lines,
      String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                // It lives for a second: it shall start fast, and not compile for ever.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                uri,
                orders.name(),
                Integer.toString(orders.deliveryLimit()),
                Integer.toString(orders.retries()),
                orders.retryInterval().toString(),
                Boolean.toString(orders.dedup())));
    command.addAll(List.of(more));
    try {
      return new WarrenProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start(),
          lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Consumer<String> lines) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines);
    } catch (IOException | UncheckedIOException e) {
      throw new AssertionError("the process's output", e);
    }
  }

  /** Ends it as a crash does (SIGKILL). */
  void kill() {
    // By its handle: the process itself would also close the pipe, with what is still in it.
    process.toHandle().destroyForcibly();
    awaitEnd();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until it has ended, and everything that it said was read. */
  int awaitEnd() {
    try {
      if (!process.waitFor(END_DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the process does not end");
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Ends it cleanly (SIGTERM), and returns its exit code. */
  int stop() {
    process.toHandle().destroy();
    return awaitEnd();
  }

  @Override
  public void close() {
    kill();
  }

  /** The contract in the arguments of the process. */
  static Orders orders(String[] arguments) {
    return new Orders(
        arguments[1],
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]),
        Duration.parse(arguments[4]),
        Boolean.parseBoolean(arguments[5]));
  }

  /** A Warren for the arguments of the process. */
  static Warren warren(String[] arguments) {
    return builder(arguments).build();
  }

  /** What a Warren for the arguments of the process begins with. */
  static WarrenBuilder builder(String[] arguments) {
    Thread lifeline =
        new Thread(
            () -> {
              awaitEndOfInput();
              Runtime.getRuntime().halt(HALTED);
            });
    lifeline.setDaemon(true);
    lifeline.start();
    return Warren.builder().rabbit(arguments[0]);
  }

  /** The test's own process is gone, however it ended. */
  private static void awaitEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        continue;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Consumes until it is killed or stopped. */
  static void consume(
      Warren warren,
      Orders orders,
      int concurrency,
      int prefetch,
      MessageHandler<Order, Order> handler) {
    warren.consume(
        orders.handledBy(
            concurrency,
            prefetch,
            message -> {
              MessageResult<Order> result = handler.handle(message);
              say(
                  message.body().number()
                      + " "
                      + message.redeliveredCount()
                      + " "
                      + message.id()
                      + " "
                      + result.outcome().name());
              return result;
            }));
    warren.run();
  }

  /** In one write, so that a kill does not tear it apart. */
  static void say(String line) {
    try {
      // Not closed: it is the standard output.
      @SuppressWarnings("resource")
      FileOutputStream out = new FileOutputStream(FileDescriptor.out);
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends this process as a crash does. */
  static void crash() {
    Runtime.getRuntime().halt(HALTED);
  }
}
