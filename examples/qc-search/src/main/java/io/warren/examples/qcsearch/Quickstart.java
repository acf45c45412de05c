package io.warren.examples.qcsearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.warren.Captured;
import io.warren.DeadLetter;
import io.warren.EmbeddedWarren;
import io.warren.MessageResult;
import io.warren.Receipt;
import io.warren.ReplyFailedException;
import io.warren.ReplyMessage;
import io.warren.Schedule;
import io.warren.Warren;
import io.warren.WarrenBuilder;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends searches and handles them, in one program; usually these are two. It runs on the embedded
 * broker, or with {@code -Damqp=amqp://localhost} on a real one; there, the steps that need Redis
 * are done with {@code -Dredis=redis://localhost}.
 */
public final class Quickstart {
  private static final long DEADLINE_SECONDS = 20;
  private static final int LETTERS = 1_000;

  /** The search, its two attempts, and what its handler sent, with the attempt at that. */
  private static final int LOG_LINES = 5;

  private static final Duration LOG_INTERVAL = Duration.ofMillis(200);
  private static final String LOG = QcLogTopology.EXCHANGE;
  private static final String LOG_KEY = QcLogTopology.ROUTING_KEY;
  private static final SearchRequest ANY =
      new SearchRequest("q30", 85.0, LocalDate.of(2026, 3, 1), 2);

  private final Warren warren;
  private final InstantSource clock;
  private final Consumer<Duration> time;
  private final boolean hasStore;
  private final Supplier<List<LogMessage>> log;
  private final PrintStream out;
  private final MeasurementIndex index = new MeasurementIndex();
  private final Arrivals<Handled> handled = new Arrivals<>(DEADLINE_SECONDS);
  private final Arrivals<Measurement> arrived = new Arrivals<>(DEADLINE_SECONDS);

  /** A search that was handled with success. */
  private record Handled(int retries, SearchReply reply) {}

  /**
   * Runs on any Warren.
   *
   * @param clock the time that the Warren goes by
   * @param time lets time pass where it does not by itself
   * @param hasStore whether messages can be scheduled, and duplicates be told
   * @param log what has come of the Warren's message log
   */
  private Quickstart(
      Warren warren,
      InstantSource clock,
      Consumer<Duration> time,
      boolean hasStore,
      Supplier<List<LogMessage>> log,
      PrintStream out) {
    this.warren = warren;
    this.clock = clock;
    this.time = time;
    this.hasStore = hasStore;
    this.log = log;
    this.out = out;
  }

  /** Ends with 1 when a step does not do what it should. */
  public static void main(String[] arguments) {
    String amqp = System.getProperty("amqp", "");
    String redis = System.getProperty("redis", "");
    try {
      if (amqp.isEmpty()) {
        System.out.println("On the embedded broker; on a real one with -Damqp=amqp://localhost");
        runEmbedded();
      } else {
        System.out.println(
            redis.isEmpty()
                ? "On a real RabbitMQ; with schedules and duplicates too: -Dredis=redis://localhost"
                : "On a real RabbitMQ and a real Redis");
        runOn(amqp, redis);
      }
    } catch (Exception e) {
      System.err.println("The quickstart failed: " + e);
      System.exit(1);
    }
  }

  private static void runEmbedded() throws Exception {
    try (EmbeddedWarren warren = Warren.embedded()) {
      embedded(warren, System.out).run();
    }
  }

  /** On a broker in this JVM, and in virtual time. */
  static Quickstart embedded(EmbeddedWarren warren, PrintStream out) {
    Captured captured = warren.log(LOG, LOG_KEY).capture(LOG, LOG_KEY);
    return new Quickstart(
        warren,
        warren::now,
        warren::advance,
        true,
        () -> captured.messages().stream().map(each -> each.body(LogMessage.class)).toList(),
        out);
  }

  private static void runOn(String amqp, String redis) throws Exception {
    WarrenBuilder builder = Warren.builder().rabbit(amqp).log(LOG, LOG_KEY);
    boolean hasStore = !redis.isEmpty();
    if (hasStore) {
      builder.redis(redis).namespace("qc-search-quickstart");
    }
    // One that reads the log has none itself: it would log, without end, that it reads its log.
    try (Warren reader = Warren.builder().rabbit(amqp).build();
        Warren warren = builder.build()) {
      List<LogMessage> log = new CopyOnWriteArrayList<>();
      reader.consume(
          new QcLogConsumer(
              message -> {
                log.add(message.body());
                return MessageResult.success();
              }));
      reader.start();
      // There, time passes by itself.
      new Quickstart(
              warren, InstantSource.system(), duration -> {}, hasStore, () -> log, System.out)
          .run();
    }
  }

  /**
   * Does every step.
   *
   * @throws Exception when a step does not do what it should, or not in time
   */
  void run() throws Exception {
    QcSearchHandler handler = new SearchHandler(index);
    QcSearchedSender searched = new QcSearchedSender(warren);
    warren.consume(
        new QcSearchConsumer(
            message -> {
              MessageResult<SearchReply> result = handler.search(message);
              SearchReply reply = result.reply();
              if (reply != null) {
                // It is safe on the broker before the search is acknowledged.
                searched.send(reply).now();
                handled.add(message.id(), new Handled(message.redeliveredCount(), reply));
              }
              return result;
            }));
    warren.consume(new QcSearchedConsumer(message -> MessageResult.success()));
    if (hasStore) {
      warren.consume(
          new QcArrivedConsumer(
              message -> {
                arrived.add(message.id(), message.body());
                return MessageResult.success();
              }));
    }
    warren.start();

    QcSearchSender sender = new QcSearchSender(warren);
    send(sender);
    request(sender);
    String failed = failOnce(sender);
    delay(sender);
    if (hasStore) {
      schedule(sender);
      repeat(new QcArrivedSender(warren));
    }
    replay(sender);
    sendWhatIsNoSearch(new ForeignSearchSender(warren));
    showLog(failed);
    out.println();
    out.println("That is the contract in QcSearch.java at work.");
  }

  private void send(QcSearchSender sender) throws Exception {
    title("Send a search");
    say("sent", ANY);
    Receipt receipt = await(sender.send(ANY).now());
    say("confirmed", "by the broker: message " + receipt.id() + " is in queue qc.search.1");
    SearchReply found = handled.await(receipt.id()).reply();
    require(found.total() == 3, "the handler found " + found);
    say("handled", found.total() + " measurements were found, on another thread");
  }

  private void request(QcSearchSender sender) throws Exception {
    title("Request a search, and wait for its reply");
    SearchRequest request = new SearchRequest("duplication", 90.0, LocalDate.of(2026, 3, 5), 10);
    say("sent", request);
    ReplyMessage<SearchReply> reply = await(sender.request(request).reply());
    List<Measurement> results = reply.body().results();
    require(results.size() == 1, "the reply is " + reply);
    say("replied", results.get(0));
  }

  private String failOnce(QcSearchSender sender) throws Exception {
    title("The index is down for a moment");
    index.failNext(1);
    Receipt receipt = await(sender.send(ANY).now());
    say("failed", "the handler has thrown; the message waits 5 s in queue qc.search.1.retry.5000");
    time.accept(Duration.ofSeconds(5));
    Handled search = handled.await(receipt.id());
    require(search.retries() == 1, "it was handled at retry " + search.retries());
    say("retried", "and handled at retry 1 of 3");
    return receipt.id();
  }

  private void delay(QcSearchSender sender) throws Exception {
    title("Send a search that is to be handled later");
    Duration delay = Duration.ofMillis(1_500);
    Receipt receipt = await(sender.send(ANY).delay(delay));
    say("confirmed", "by the broker, which keeps it for " + delay.toMillis() + " ms");
    time.accept(delay);
    handled.await(receipt.id());
    say("handled", "when it was due");
  }

  private void schedule(QcSearchSender sender) throws Exception {
    title("Schedule two searches, and think better of one");
    warren.scheduler().start();
    Duration wait = Duration.ofSeconds(2);
    Instant due = clock.instant().plus(wait);
    Receipt kept = await(sender.send(ANY).at(due));
    Receipt regretted = await(sender.send(ANY).at(due));
    say("scheduled", warren.schedule().pendingCount() + " messages for " + due);
    Schedule.Change change = warren.schedule().cancel(regretted.id());
    require(change == Schedule.Change.DONE, "the cancel was " + change);
    say("cancelled", "one of them");
    time.accept(wait);
    handled.await(kept.id());
    say("handled", "the other, when it was due");
  }

  private void repeat(QcArrivedSender sender) throws Exception {
    title("A machine tells twice of the same measurement");
    // A real Redis still knows the samples of the run before.
    String sample = "S-" + UUID.randomUUID().toString().substring(0, 8);
    Measurement measurement = new Measurement(sample, "q30", 91.5, LocalDate.of(2026, 3, 8));
    Receipt first = await(sender.send(measurement).now());
    arrived.await(first.id());
    say("handled", measurement);
    await(sender.send(measurement).now());
    time.accept(Duration.ZERO);
    awaitThat("the duplicate is dropped", this::isOneDropped);
    say("dropped", "the second message, whose sample was handled less than an hour ago");
  }

  private boolean isOneDropped() {
    String dedup = "dedup " + QcArrivedTopology.QUEUE;
    return warren.health().parts().stream()
        .filter(part -> part.name().equals(dedup))
        .anyMatch(part -> part.numbers().get("duplicates") == 1);
  }

  private void replay(QcSearchSender sender) throws Exception {
    title("The index is being rebuilt, and no search can be answered");
    index.rebuild(true);
    String id = UUID.randomUUID().toString();
    ReplyFailedException refusal = refusalOf(sender.request(ANY).id(id).reply());
    say("rejected", "by the handler, without a retry: " + refusal.code());
    say("dead", deadLetter(id));
    index.rebuild(false);
    require(warren.dead(QcSearchTopology.QUEUE).replay(id), "it could not be replayed");
    handled.await(id);
    say("replayed", "once the index is there again, and handled");
  }

  private void sendWhatIsNoSearch(ForeignSearchSender foreign) throws Exception {
    title("Somebody sends what is no search to the same queue");
    String text = "show me the bad ones";
    say("sent", '"' + text + '"');
    String id = UUID.randomUUID().toString();
    ReplyFailedException refusal = refusalOf(foreign.request(text.getBytes(UTF_8)).id(id).reply());
    say("refused", "the sender is told: " + refusal.code());
    DeadLetter letter = deadLetter(id);
    require(letter.code().equals("undecodable"), "the dead letter is " + letter);
    say("dead", "it is kept in queue qc.search.1.dead, with the reason:");
    say("", letter.reason());
  }

  private void showLog(String id) throws InterruptedException {
    title("What the message log says of the search that the index did not answer at once");
    time.accept(LOG_INTERVAL);
    awaitThat("the log is there", () -> new LogTree(log.get()).lines(id).size() == LOG_LINES);
    new LogTree(log.get()).lines(id).forEach(line -> out.println("  " + line));
  }

  private DeadLetter deadLetter(String id) {
    return warren.dead(QcSearchTopology.QUEUE).list(LETTERS).stream()
        .filter(letter -> letter.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(id + " is not in the dead queue"));
  }

  private static ReplyFailedException refusalOf(Future<?> reply) throws Exception {
    try {
      throw new IllegalStateException("it was handled: " + await(reply));
    } catch (ReplyFailedException e) {
      return e;
    }
  }

  private static <T> T await(Future<T> future) throws Exception {
    try {
      return future.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private void awaitThat(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (!condition.getAsBoolean()) {
      require(System.nanoTime() < end, "not in time: " + what + "; " + warren.health());
      Thread.sleep(10);
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(otherwise);
    }
  }

  private void title(String title) {
    out.println();
    out.println(title);
  }

  private void say(String what, Object text) {
    out.printf("  %-10s %s%n", what, text);
  }
}
