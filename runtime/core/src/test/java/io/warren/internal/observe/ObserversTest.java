package io.warren.internal.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.internal.embedded.time.VirtualTime;
import io.warren.observe.About;
import io.warren.observe.Event;
import io.warren.observe.HandlerCall;
import io.warren.observe.Observer;
import io.warren.observe.Result;
import io.warren.observe.Sending;
import io.warren.testing.CapturedLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ObserversTest {
  private static final HandlerCall CALL = new HandlerCall(List.of(), false);

  private final VirtualTime time = new VirtualTime(Instant.EPOCH);
  private final List<String> told = new ArrayList<>();

  @Test
  void allAreToldInTheOrderInWhichTheyWereAdded() {
    Observers observers = observers(new Named("a"), new Named("b"));
    observers.add(new Named("c"));

    observers.happened(event());

    assertThat(told).containsExactly("a", "b", "c");
  }

  @Test
  void scopesCloseInTheOppositeOrder() {
    Observers observers = observers(new Named("a"), new Named("b"));

    observers.handling(CALL).close(List.of(Result.SUCCESS));

    assertThat(told).containsExactly("a opens", "b opens", "b closes", "a closes");
  }

  @Test
  void headersAreAddedToThoseOfTheUserAndOfEarlierObservers() {
    Observers observers =
        observers(
            sending(message -> message.header("a", "1")),
            sending(
                message -> {
                  assertThat(message.headers()).containsEntry("user", 1).containsEntry("a", "1");
                  message.header("a", "2");
                }),
            sending(message -> {}));

    assertThat(observers.sending(about(), Map.of("user", 1)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("user", 1, "a", "2"));
  }

  @Test
  void whatAnObserverThrowsIsLoggedOnceAndTheOthersAreTold() {
    Observer throwing =
        new Observer() {
          @Override
          public void sending(Sending message) {
            message.header("half", "done");
            throw new AssertionError("on purpose");
          }

          @Override
          public Scope handling(HandlerCall call) {
            throw new IllegalStateException("on purpose");
          }

          @Override
          public void happened(Event event) {
            throw new StackOverflowError("on purpose");
          }
        };
    Observers observers =
        observers(throwing, new Named("b"), sending(message -> message.header("whole", "done")));

    try (CapturedLog log = new CapturedLog(GuardedObserver.class.getName())) {
      assertThat(observers.sending(about(), Map.of())).isEqualTo(Map.of("whole", "done"));
      observers.happened(event());
      observers.handling(CALL).close(List.of());
      observers.happened(event());

      assertThat(told).containsExactly("b", "b opens", "b closes", "b");
      assertThat(count(log.text(), "observer " + throwing.getClass().getName() + " failed"))
          .isEqualTo(1);
      assertThat(log.text()).contains("on purpose", "\tat ");
    }
  }

  @Test
  void aScopeThatThrowsOrIsNoneHarmsNoOther() {
    Observers observers =
        observers(
            new Named("a"),
            handling(
                results -> {
                  throw new IllegalStateException("on purpose");
                }),
            new Null());

    observers.handling(CALL).close(List.of());

    assertThat(told).containsExactly("a opens", "a closes");
  }

  @Test
  void headersThatNoMessageCanCarryAreAFailureOfTheObserver() {
    Observers observers =
        observers(
            sending(message -> message.header("warren-parent-id", "forged")),
            sending(message -> message.header("large", "x".repeat(200_000))),
            sending(message -> message.header("fine", "1")));

    assertThat(observers.sending(about(), Map.of())).isEqualTo(Map.of("fine", "1"));
  }

  @Test
  void anObserverThatActsOnItsWarrenIsRefused() {
    List<Runnable> calls = new ArrayList<>();
    Observers observers = observers(event -> calls.get(0).run());
    calls.add(
        () ->
            assertThatThrownBy(observers::refuseObservers)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("it uses another Warren"));

    observers.refuseObservers();
    try (CapturedLog log = new CapturedLog(GuardedObserver.class.getName())) {
      observers.happened(event());
      assertThat(log.text()).isEmpty();
    }
    observers.refuseObservers();
  }

  @Test
  void oneThatTakesLongIsNamedOnceAMinute() {
    Observer slow = event -> takeLong();
    Observers observers = observers(slow);

    try (CapturedLog log = new CapturedLog(SlowCalls.class.getName())) {
      observers.happened(event());
      observers.happened(event());

      assertThat(log.text())
          .containsPattern(
              Pattern.quote("observer " + slow.getClass().getName()) + " has taken 1\\d\\d ms for");
      assertThat(count(log.text(), "has taken")).isEqualTo(1);
    }
  }

  @Test
  void oneThatNeverEndsIsNamedToo() {
    List<Runnable> looks = new ArrayList<>();
    SlowCalls calls = new SlowCalls("acme.Observer", looks::add);
    SlowCalls.Call hangs = calls.begin();
    calls.end(calls.begin());
    takeLong();

    try (CapturedLog log = new CapturedLog(SlowCalls.class.getName())) {
      looks.remove(0).run();

      assertThat(log.text()).containsPattern("observer acme.Observer has taken \\d+ ms so far");
      // It is looked at again, as it still runs; and no more once it does not.
      assertThat(looks).hasSize(1);
      calls.end(hangs);
      looks.remove(0).run();
      assertThat(looks).isEmpty();
    }
  }

  @Test
  void oneThatNeverEndsIsNamedAlsoWhereItsThreadHadAnother() {
    List<Runnable> looks = new ArrayList<>();
    SlowCalls calls = new SlowCalls("acme.Observer", looks::add);
    SlowCalls.Call ends = calls.begin();
    SlowCalls.Call hangs = calls.begin();
    calls.end(ends);
    takeLong();

    try (CapturedLog log = new CapturedLog(SlowCalls.class.getName())) {
      looks.remove(0).run();

      assertThat(log.text()).containsPattern("observer acme.Observer has taken \\d+ ms so far");
      calls.end(hangs);
      looks.remove(0).run();
      assertThat(looks).isEmpty();
    }
  }

  /** Longer than any call should. */
  private static void takeLong() {
    long end = System.nanoTime() + 120_000_000;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  private Observers observers(Observer... each) {
    return new Observers("here", time, List.of(each));
  }

  private static Event event() {
    return new Event.Cancelled(about());
  }

  private static About about() {
    return new About("m", null, null, null, null, null, null, null, null, 0, "here", Instant.EPOCH);
  }

  private static Observer sending(Consumer<Sending> adds) {
    return new Observer() {
      @Override
      public void sending(Sending message) {
        adds.accept(message);
      }

      @Override
      public void happened(Event event) {}
    };
  }

  private static Observer handling(Observer.Scope scope) {
    return new Observer() {
      @Override
      public Scope handling(HandlerCall call) {
        return scope;
      }

      @Override
      public void happened(Event event) {}
    };
  }

  /** One that is not checked for nulls. */
  private static final class Null implements Observer {
    @Override
    @SuppressWarnings("NullAway") // as users may
    public Scope handling(HandlerCall call) {
      return null;
    }

    @Override
    public void happened(Event event) {}
  }

  private final class Named implements Observer {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public Scope handling(HandlerCall call) {
      told.add(name + " opens");
      return results -> told.add(name + " closes");
    }

    @Override
    public void happened(Event event) {
      told.add(name);
    }
  }

  private static long count(String text, String part) {
    return Pattern.compile(part, Pattern.LITERAL).matcher(text).results().count();
  }
}
