package io.warren.internal.observe;

import io.warren.internal.transport.TimeSource;
import io.warren.observe.About;
import io.warren.observe.Event;
import io.warren.observe.HandlerCall;
import io.warren.observe.Observer;
import io.warren.observe.Result;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * All observers of one Warren. Where there is none, nobody builds an event for them: ask {@link
 * #none()} first. Thread-safe.
 */
public final class Observers {
  private final String instance;
  private final TimeSource time;

  /** How deep the current thread is in the code of observers of this Warren. */
  private final ThreadLocal<Depth> depth = ThreadLocal.withInitial(Depth::new);

  /** Replaced and never changed: an embedded Warren is given observers after it was made. */
  private volatile GuardedObserver[] observers = {};

  /**
   * @param instance which Warren it is
   */
  public Observers(String instance, TimeSource time, List<Observer> observers) {
    this.instance = instance;
    this.time = time;
    observers.forEach(this::add);
  }

  /** Tells one more from now on, after the others. */
  public synchronized void add(Observer observer) {
    GuardedObserver[] more = Arrays.copyOf(observers, observers.length + 1);
    more[observers.length] = new GuardedObserver(observer);
    observers = more;
  }

  /** Whether there is nobody to be told. */
  public boolean none() {
    return observers.length == 0;
  }

  /** Which Warren it is. */
  public String instance() {
    return instance;
  }

  /** When what happens now happens. */
  public Instant now() {
    return time.now();
  }

  /**
   * Lets them add headers to a message.
   *
   * @param headers those of the user; not changed
   * @return the same, with theirs
   */
  public Map<String, Object> sending(About about, Map<String, Object> headers) {
    Map<String, Object> all = headers;
    Depth entered = enter();
    try {
      for (GuardedObserver each : observers) {
        all = each.sending(about, all);
      }
    } finally {
      leave(entered);
    }
    return all;
  }

  /** A handler is called on this thread. */
  public Observer.Scope handling(HandlerCall call) {
    GuardedObserver[] told = observers;
    Observer.Scope[] scopes = new Observer.Scope[told.length];
    Depth entered = enter();
    try {
      for (int i = 0; i < told.length; i++) {
        scopes[i] = told[i].handling(call);
      }
    } finally {
      leave(entered);
    }
    return results -> close(told, scopes, results);
  }

  private void close(GuardedObserver[] told, Observer.Scope[] scopes, List<Result> results) {
    Depth entered = enter();
    try {
      for (int i = told.length - 1; i >= 0; i--) {
        told[i].close(scopes[i], results);
      }
    } finally {
      leave(entered);
    }
  }

  /** Tells them; throws nothing. */
  public void happened(Event event) {
    Depth entered = enter();
    try {
      for (GuardedObserver each : observers) {
        each.happened(event);
      }
    } finally {
      leave(entered);
    }
  }

  /**
   * Refuses what an observer asks of the Warren that it observes.
   *
   * @throws IllegalStateException when this thread is an observer's
   */
  public void refuseObservers() {
    if (!none() && depth.get().calls > 0) {
      throw new IllegalStateException(
          "an observer cannot act on the Warren that it observes, which would tell it of that,"
              + " without end: it uses another Warren");
    }
  }

  /** Of one thread. */
  private static final class Depth {
    int calls;
  }

  private Depth enter() {
    Depth entered = depth.get();
    entered.calls++;
    return entered;
  }

  private static void leave(Depth entered) {
    entered.calls--;
  }
}
