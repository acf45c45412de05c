package io.warren.internal.observe;

import io.warren.internal.limits.HeaderLimits;
import io.warren.observe.About;
import io.warren.observe.Event;
import io.warren.observe.HandlerCall;
import io.warren.observe.Observer;
import io.warren.observe.Result;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One observer, of which nothing comes that it throws. Thread-safe. */
final class GuardedObserver {
  private static final Logger log = LoggerFactory.getLogger(GuardedObserver.class);

  private final Observer observer;
  private final SlowCalls calls;
  private final AtomicBoolean threw = new AtomicBoolean();

  GuardedObserver(Observer observer) {
    this.observer = observer;
    calls = new SlowCalls(observer.getClass().getName());
  }

  /** The headers with those that it adds; without any of them where it throws. */
  Map<String, Object> sending(About about, Map<String, Object> headers) {
    AddedHeaders message = new AddedHeaders(about, headers);
    SlowCalls.Call call = calls.begin();
    try {
      observer.sending(message);
      if (message.changed()) {
        HeaderLimits.check(message.headers());
      }
      return message.headers();
    } catch (Throwable e) {
      threw(e);
      return headers;
    } finally {
      calls.end(call);
    }
  }

  Observer.Scope handling(HandlerCall handlerCall) {
    SlowCalls.Call call = calls.begin();
    try {
      Observer.@Nullable Scope scope = observer.handling(handlerCall);
      return scope == null ? Observer.Scope.NONE : scope;
    } catch (Throwable e) {
      threw(e);
      return Observer.Scope.NONE;
    } finally {
      calls.end(call);
    }
  }

  void close(Observer.Scope scope, List<Result> results) {
    SlowCalls.Call call = calls.begin();
    try {
      scope.close(results);
    } catch (Throwable e) {
      threw(e);
    } finally {
      calls.end(call);
    }
  }

  void happened(Event event) {
    SlowCalls.Call call = calls.begin();
    try {
      observer.happened(event);
    } catch (Throwable e) {
      threw(e);
    } finally {
      calls.end(call);
    }
  }

  /** Errors too: they are the observer's, and a message has nothing to do with them. */
  private void threw(Throwable thrown) {
    if (threw.compareAndSet(false, true)) {
      log.error(
          "observer {} failed, which changes nothing for messages; it is told of what follows, and"
              + " its further failures are not logged",
          observer.getClass().getName(),
          thrown);
    }
  }
}
