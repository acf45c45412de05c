package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.observe.Event;
import io.warren.observe.HandlerCall;
import io.warren.observe.Observer;
import io.warren.observe.Reason;
import io.warren.observe.Result;
import io.warren.observe.Sending;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An observer that remembers what it is told, each in a few words. */
final class Told implements Observer {
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();

  /** The names of the threads that told it. */
  private final Set<String> threads = ConcurrentHashMap.newKeySet();

  @Override
  public void sending(Sending message) {
    calls.add("sending " + message.about().messageId());
  }

  @Override
  public Scope handling(HandlerCall call) {
    List<String> ids =
        new ArrayList<>(call.messages().stream().map(each -> each.about().messageId()).toList());
    Thread handler = Thread.currentThread();
    calls.add("handling " + ids);
    return results -> {
      if (Thread.currentThread() != handler) {
        throw new AssertionError("closed on another thread");
      }
      calls.add("handled " + results.stream().map(Told::words).toList());
    };
  }

  @Override
  public void happened(Event event) {
    threads.add(Thread.currentThread().getName());
    events.add(event);
  }

  /**
   * Not on the thread that reads the socket, nor on any other of Warren's that must not wait. Those
   * that may are virtual, or numbered.
   */
  void assertOnThreadsThatMayWait() {
    assertThat(threads).noneMatch(name -> name.matches("warren-[a-z].*"));
  }

  /** What came before and after a send or a handler. */
  List<String> calls() {
    return calls;
  }

  List<Event> events() {
    return events;
  }

  /** What became of a message in its queue. */
  List<String> inQueue(String id) {
    return of(id).filter(event -> event.about().queue() != null).map(Told::words).toList();
  }

  /** What became of a message outside of queues: sent, scheduled, answered. */
  List<String> outside(String id) {
    return of(id).filter(event -> event.about().queue() == null).map(Told::words).toList();
  }

  private Stream<Event> of(String id) {
    return events.stream().filter(event -> event.about().messageId().equals(id));
  }

  <E extends Event> List<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The only one of its kind. */
  <E extends Event> E the(Class<E> type) {
    List<E> all = all(type);
    if (all.size() != 1) {
      throw new AssertionError("one " + type.getSimpleName() + ", not " + all.size());
    }
    return all.get(0);
  }

  /** How often a message was settled. */
  long settled(String id) {
    return of(id).filter(Event.Acknowledged.class::isInstance).count();
  }

  static String words(Event event) {
    String name = event.getClass().getSimpleName();
    String more = more(event);
    return more == null ? name : name + " " + more;
  }

  private static @Nullable String more(Event event) {
    if (event instanceof Event.Received received) {
      return String.valueOf(received.about().attempt());
    } else if (event instanceof Event.Handled handled) {
      return words(handled.result());
    } else if (event instanceof Event.Retried retried) {
      return retried.retry() + "/" + retried.retries() + " " + words(retried.reason());
    } else if (event instanceof Event.Dead dead) {
      return words(dead.reason()) + (dead.byBroker() ? " by the broker" : "");
    } else if (event instanceof Event.Held held) {
      return words(held.reason());
    } else if (event instanceof Event.Returned returned) {
      return words(returned.reason());
    } else if (event instanceof Event.Replied replied) {
      return replied.code();
    } else if (event instanceof Event.ReplyGivenUp givenUp) {
      return givenUp.code() + " " + words(givenUp.reason());
    } else if (event instanceof Event.SendFailed failed) {
      return words(failed.reason());
    } else if (event instanceof Event.Answered answered) {
      return answered.code();
    } else if (event instanceof Event.RequestFailed failed) {
      return words(failed.reason());
    } else if (event instanceof Event.Deferred deferred) {
      return deferred.failures() + " " + words(deferred.reason());
    } else if (event instanceof Event.Parked parked) {
      return words(parked.reason());
    } else {
      return null;
    }
  }

  static String words(Result result) {
    Reason reason = result.reason();
    return result.outcome() + (reason == null ? "" : " " + words(reason));
  }

  private static String words(Reason reason) {
    return reason.code();
  }
}
