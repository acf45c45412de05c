package io.warren.internal.log;

import io.warren.MessageResult;
import io.warren.internal.wire.Failure;
import io.warren.internal.wire.MessageIds;
import io.warren.internal.wire.WireHeaders;
import io.warren.observe.About;
import io.warren.observe.Content;
import io.warren.observe.Event;
import io.warren.observe.NextMessage;
import io.warren.observe.Outcome;
import io.warren.observe.Reason;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes an event as an entry of the log. Thread-safe. */
final class EntryWriter {
  private static final Logger log = LoggerFactory.getLogger(EntryWriter.class);

  private static final int MOST_TEXT = 4 << 10;
  private static final int MOST_TRACE = 16 << 10;

  private final ContentWriter contents;
  private final Spares spares = new Spares();

  EntryWriter(ContentWriter contents) {
    this.contents = contents;
  }

  /**
   * Adds one to the entries, whatever is in it.
   *
   * @return what has become of it
   */
  Entries.Added write(Event event, Entries entries) {
    EntryJson entry = spares.take();
    try {
      whole(entry, event);
    } catch (Throwable e) {
      // A user's toString throws what it likes.
      log.debug("of an entry, only what it is about can be written", e);
      bare(entry, event);
    }
    Entries.Added added = entries.add(entry.json().array(), entry.json().size());
    spares.give(entry);
    return added;
  }

  private void whole(EntryJson entry, Event event) {
    entry.begin();
    About about = event.about();
    begin(entry, event);
    entry.place(about);
    entry.name(Fields.KEY, about.routingKey());
    entry.name(Fields.PARENT, about.parentId());
    entry.name(Fields.CONVERSATION, about.conversationId());
    entry.name(Fields.CORRELATION, about.correlationId());
    if (about.attempt() > 0) {
      entry.number(Fields.ATTEMPT, about.attempt());
    }
    if (about.queue() == null) {
      outside(entry, event);
    } else {
      inQueue(entry, event);
    }
    entry.done();
  }

  private static void begin(EntryJson entry, Event event) {
    About about = event.about();
    entry.name(Fields.ID, MessageIds.SHARED.next(about.time().toEpochMilli()));
    entry.time(Fields.TIME, about.time());
    entry.word(Fields.EVENT, Kinds.of(event));
    entry.name(Fields.MESSAGE, about.messageId());
  }

  private static void bare(EntryJson entry, Event event) {
    entry.begin();
    begin(entry, event);
    entry.cut("entry");
    entry.done();
  }

  /** What no consumer tells. */
  private void outside(EntryJson entry, Event event) {
    if (event instanceof Event.Sent sent) {
      entry.duration(Fields.TOOK, sent.took());
      contents.message(entry, sent.content());
    } else if (event instanceof Event.Delayed delayed) {
      entry.time(Fields.DUE, delayed.due());
      entry.duration(Fields.TOOK, delayed.took());
      contents.message(entry, delayed.content());
    } else if (event instanceof Event.Scheduled scheduled) {
      entry.time(Fields.DUE, scheduled.due());
      entry.flag(Fields.REPLACING, scheduled.replacing());
      entry.duration(Fields.TOOK, scheduled.took());
      contents.message(entry, scheduled.content());
    } else if (event instanceof Event.SendFailed failed) {
      failure(entry, failed.reason(), true);
      entry.duration(Fields.TOOK, failed.took());
      contents.message(entry, failed.content());
    } else if (event instanceof Event.Requested requested) {
      entry.duration(Fields.TIMEOUT, requested.timeout());
      contents.message(entry, requested.content());
    } else if (event instanceof Event.Answered answered) {
      answered(entry, answered);
    } else if (event instanceof Event.RequestFailed failed) {
      failure(entry, failed.reason(), true);
      entry.duration(Fields.TOOK, failed.took());
    } else if (event instanceof Event.Moved moved) {
      entry.time(Fields.DUE, moved.due());
    } else if (event instanceof Event.Released released) {
      entry.time(Fields.DUE, released.due());
    } else if (event instanceof Event.Deferred deferred) {
      failure(entry, deferred.reason(), false);
      entry.number(Fields.FAILURES, deferred.failures());
      entry.duration(Fields.PAUSE, deferred.pause());
    } else if (event instanceof Event.Parked parked) {
      failure(entry, parked.reason(), false);
    } else {
      inQueue(entry, event);
    }
  }

  private void inQueue(EntryJson entry, Event event) {
    if (event instanceof Event.Received received) {
      entry.duration(Fields.QUEUED, received.queued());
      entry.flag(Fields.REDELIVERED, received.redelivered());
      if (received.foreign()) {
        entry.flag(Fields.FOREIGN, true);
        contents.message(entry, received.content());
      }
    } else if (event instanceof Event.Handled handled) {
      handled(entry, handled);
    } else if (event instanceof Event.Acknowledged acknowledged) {
      entry.duration(Fields.TOOK, acknowledged.took());
    } else if (event instanceof Event.Replied replied) {
      entry.name(Fields.CODE, replied.code());
    } else if (event instanceof Event.ReplyGivenUp givenUp) {
      entry.name(Fields.CODE, givenUp.code());
      failure(entry, givenUp.reason(), false);
    } else if (event instanceof Event.Retried retried) {
      failure(entry, retried.reason(), false);
      entry.number(Fields.RETRY, retried.retry());
      entry.number(Fields.RETRIES, retried.retries());
      entry.duration(Fields.PAUSE, retried.pause());
    } else if (event instanceof Event.Dead dead) {
      // What a handler has thrown was told with it.
      failure(entry, dead.reason(), !dead.reason().code().equals(Failure.EXCEPTION));
      entry.flag(Fields.BY_BROKER, dead.byBroker());
    } else if (event instanceof Event.Held held) {
      failure(entry, held.reason(), false);
      entry.duration(Fields.PAUSE, held.pause());
    } else if (event instanceof Event.Returned returned) {
      failure(entry, returned.reason(), true);
    } else if (event instanceof Event.Replayed replayed) {
      entry.name(Fields.DEAD_QUEUE, replayed.deadQueue());
    } else if (event instanceof Event.Discarded discarded) {
      entry.name(Fields.DEAD_QUEUE, discarded.deadQueue());
    }
  }

  private void answered(EntryJson entry, Event.Answered answered) {
    entry.name(Fields.CODE, answered.code());
    if (!answered.code().equals(MessageResult.SUCCESS)) {
      failure(entry, new Reason(answered.code(), answered.text(), null), false);
    }
    entry.duration(Fields.TOOK, answered.took());
    // A Warren that replied has logged its reply.
    if (!answered.reply().headers().containsKey(WireHeaders.REPLY_CODE)) {
      entry.flag(Fields.FOREIGN, true);
      contents.message(entry, answered.reply());
    }
  }

  private void handled(EntryJson entry, Event.Handled handled) {
    Outcome outcome = handled.result().outcome();
    entry.word(Fields.OUTCOME, Kinds.of(outcome));
    entry.duration(Fields.WAITED, handled.waited());
    entry.duration(Fields.TOOK, handled.took());
    if (handled.batch() > 1) {
      entry.number(Fields.BATCH, handled.batch());
    }
    Reason reason = handled.result().reason();
    if (reason != null) {
      failure(entry, reason, true);
    }
    Supplier<Content> reply = handled.reply();
    if (reply != null) {
      contents.result(entry, reply);
    }
    NextMessage next = handled.next();
    if (next != null) {
      contents.next(entry, next);
    }
  }

  /**
   * Why something was not done.
   *
   * @param traced whether it is told here for the first time
   */
  private static void failure(EntryJson entry, Reason reason, boolean traced) {
    entry.begin(Fields.FAILURE);
    entry.name(Fields.CODE, reason.code());
    entry.text(Fields.TEXT, reason.text(), MOST_TEXT);
    @Nullable Throwable thrown = reason.thrown();
    if (traced && thrown != null) {
      StackTraces.Trace trace = StackTraces.of(thrown, MOST_TRACE);
      entry.text(Fields.TRACE, trace.text(), MOST_TRACE);
      if (trace.cut()) {
        entry.cut(Fields.TRACE.name());
      }
    }
    entry.end();
  }
}
