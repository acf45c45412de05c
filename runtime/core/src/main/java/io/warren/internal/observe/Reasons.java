package io.warren.internal.observe;

import io.warren.ClosedException;
import io.warren.ConnectionException;
import io.warren.InvalidMessageException;
import io.warren.PayloadException;
import io.warren.PublishFailedException;
import io.warren.PublishTimeoutException;
import io.warren.RequestTimeoutException;
import io.warren.StoreException;
import io.warren.TopologyException;
import io.warren.UnroutableException;
import io.warren.internal.wire.Failure;
import io.warren.observe.Reason;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/** Why something was not done, in the words of observers. */
public final class Reasons {
  /** The first that fits: some are kinds of others. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind(UnroutableException.class, "unroutable"),
          new Kind(PublishTimeoutException.class, "publish-timeout"),
          new Kind(RequestTimeoutException.class, "request-timeout"),
          new Kind(InvalidMessageException.class, "invalid-message"),
          new Kind(PublishFailedException.class, "publish-failed"),
          new Kind(PayloadException.class, "payload"),
          new Kind(TopologyException.class, "topology"),
          new Kind(ConnectionException.class, "connection"),
          new Kind(StoreException.class, "store"),
          new Kind(ClosedException.class, "closed"),
          new Kind(CancellationException.class, "cancelled"),
          new Kind(IllegalArgumentException.class, "illegal-argument"));

  private record Kind(Class<? extends Throwable> type, String code) {}

  private Reasons() {}

  /** Of a failure that is an exception. */
  public static Reason of(Throwable failure) {
    Throwable cause = failure.getCause();
    Throwable thrown = failure instanceof CompletionException && cause != null ? cause : failure;
    String code =
        KINDS.stream()
            .filter(kind -> kind.type().isInstance(thrown))
            .map(Kind::code)
            .findFirst()
            .orElse(Failure.EXCEPTION);
    return new Reason(code, textOf(thrown), thrown);
  }

  private static String textOf(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? thrown.getClass().getName() : message;
  }

  /** Of a handling that failed. */
  public static Reason of(Failure failure) {
    return new Reason(failure.code(), failure.message(), failure.cause());
  }

  /** Of what is no failure. */
  public static Reason of(String code, String text) {
    return new Reason(code, text, null);
  }
}
