package io.warren.internal.redis;

import io.warren.PublishFailedException;
import io.warren.Schedule.Change;
import io.warren.StoreException;
import io.warren.internal.store.DueBatch;
import io.warren.internal.store.Parked;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.ScheduledEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Entries in Redis, and their ids in the order of time. */
final class RedisScheduleStore implements ScheduleStore {
  private static final Script ADD = script("add");
  private static final Script CANCEL = script("cancel");
  private static final Script MOVE = script("move");
  private static final Script PAGE = script("page");
  private static final Script COUNT = script("count");
  private static final Script CLAIM = script("claim");
  private static final Script RENEW = script("renew");
  private static final Script REMOVE = script("remove");
  private static final Script DEFER = script("defer");
  private static final Script PARK = script("park");

  /** What is published reaches nobody while the connection of the news is lost. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final RedisConnection connection;
  private final ScheduleScripts scripts;
  private final AddRoom room;
  private final News news;

  RedisScheduleStore(RedisConnection connection, ScheduleScripts scripts, AddRoom room, News news) {
    this.connection = connection;
    this.scripts = scripts;
    this.room = room;
    this.news = news;
  }

  private static Script script(String name) {
    return Script.of("schedule", "schedule-" + name);
  }

  @Override
  public CompletableFuture<Void> add(ScheduledEntry entry) {
    return add(entry, "ADD");
  }

  @Override
  public CompletableFuture<Void> replace(ScheduledEntry entry) {
    return add(entry, "REPLACE");
  }

  private CompletableFuture<Void> add(ScheduledEntry entry, String how) {
    return room.with(
            entry.message().length,
            () -> scripts.run(ADD, entry.id(), millis(entry.due()), entry.message(), how))
        .thenAccept(
            reply -> {
              if (reply.is("UNREADABLE")) {
                throw unreadable(
                    entry.id(),
                    reply,
                    "; rename or delete that key, or give the message another id");
              }
              if (reply.is("TOO_LATE")) {
                throw new PublishFailedException(
                    "message '"
                        + entry.id()
                        + "' is just being sent, and is not replaced: give the new one another id");
              }
              if (reply.is("KNOWN")) {
                throw new PublishFailedException(
                    "a message with the id '"
                        + entry.id()
                        + "' is scheduled already: move or cancel it, send this one replacing(), or"
                        + " give it another id");
              }
            });
  }

  @Override
  public Change cancel(String id) {
    return change(id, scripts.run(CANCEL, id));
  }

  @Override
  public Change move(String id, Instant due) {
    return change(id, scripts.run(MOVE, id, millis(due)));
  }

  private Change change(String id, CompletableFuture<ScriptReply> call) {
    ScriptReply reply = wait(call);
    if (reply.is("UNREADABLE")) {
      throw unreadable(id, reply, remedy(reply));
    }
    return Change.valueOf(reply.word());
  }

  /** A script says of what it cannot read: why, what it is, and when it can be cancelled. */
  private static String remedy(ScriptReply reply) {
    return (reply.text(2).equals("NEWER") ? ", or cancel it" : "; mend it in Redis, or cancel it")
        + (reply.text(3).equals("LATER") ? " once it is parked" : "");
  }

  private static StoreException unreadable(String id, ScriptReply reply, String remedy) {
    return new StoreException(
        "what Redis has of the scheduled message '"
            + id
            + "' cannot be read: "
            + reply.text(1)
            + remedy);
  }

  @Override
  public long pendingCount() {
    Long count = wait(scripts.run(COUNT)).number(1);
    return count == null ? 0 : count;
  }

  @Override
  public List<ScheduledEntry> pending(long from, int count) {
    return wait(scripts.run(PAGE, "waiting", from, count)).entries();
  }

  @Override
  public List<ScheduledEntry> parked(long from, int count) {
    return wait(scripts.run(PAGE, "parked", from, count)).entries();
  }

  @Override
  public CompletableFuture<DueBatch> claim(String owner, int limit, Duration lease) {
    return scripts
        .run(CLAIM, owner, limit, lease.toMillis(), scripts.claims(owner))
        .thenApply(
            reply -> {
              news.listen();
              Long next = reply.number(1);
              // After a lease that ended, Redis has them in the order of its end.
              return new DueBatch(
                  reply.entries(2).stream()
                      .sorted(Comparator.comparing(ScheduledEntry::due))
                      .toList(),
                  next == null ? null : Duration.ofMillis(next),
                  reply.unreadable(3),
                  new Parked(Objects.requireNonNull(reply.number(4)), reply.ids(5)));
            });
  }

  @Override
  public CompletableFuture<Void> renew(String owner, Collection<String> ids, Duration lease) {
    List<Object> arguments = new ArrayList<>(List.of(owner, lease.toMillis()));
    arguments.addAll(ids);
    return done(scripts.run(RENEW, arguments.toArray()));
  }

  @Override
  public CompletableFuture<Boolean> remove(String owner, String id) {
    return scripts.run(REMOVE, owner, id).thenApply(reply -> reply.is("REMOVED"));
  }

  @Override
  public CompletableFuture<Void> defer(String owner, String id, Duration wait, int failures) {
    return done(scripts.run(DEFER, owner, id, wait.toMillis(), failures));
  }

  @Override
  public CompletableFuture<Void> park(String owner, String id) {
    return done(scripts.run(PARK, owner, id));
  }

  @Override
  public void onEarlier(Runnable listener) {
    news.tell(listener);
  }

  @Override
  public Duration longestWait() {
    return LONGEST_WAIT;
  }

  private ScriptReply wait(CompletableFuture<ScriptReply> call) {
    return connection.await(call);
  }

  private static CompletableFuture<Void> done(CompletableFuture<ScriptReply> call) {
    return call.thenAccept(reply -> {});
  }

  /** Rounded up: nothing is sent before its time. */
  private static long millis(Instant due) {
    return due.plusNanos(999_999).toEpochMilli();
  }
}
