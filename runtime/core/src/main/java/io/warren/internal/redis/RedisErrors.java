package io.warren.internal.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.warren.StoreException;
import io.warren.WarrenException;
import io.warren.internal.store.UnfitStoreException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Says what went wrong with Redis, in one sentence without secrets.
 *
 * @param where the servers, without credentials
 * @param timeout how long a call may take
 */
record RedisErrors(String where, Duration timeout) {
  /** What Redis answers while nobody changes something. */
  private static final Set<String> FINAL = Set.of("WRONGPASS", "NOAUTH", "NOPERM");

  /** What Warren has said itself stays as it is. */
  WarrenException of(Throwable failure) {
    Throwable cause = unwrap(failure);
    if (cause instanceof WarrenException known) {
      return known;
    }
    String message = "Redis at " + where + " " + what(cause);
    return isFinal(cause)
        ? new UnfitStoreException(message, cause)
        : new StoreException(message, cause);
  }

  /** Whether it will be so at the next attempt, too. */
  private static boolean isFinal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return true;
      }
      if (cause instanceof RedisCommandExecutionException) {
        String answer = String.valueOf(cause.getMessage());
        return FINAL.contains(code(answer)) || answer.contains("unknown command");
      }
    }
    return false;
  }

  private static String code(String answer) {
    return answer.split(" ", 2)[0];
  }

  /** Whether nothing came back in time. */
  static boolean timedOut(Throwable failure) {
    Throwable cause = unwrap(failure);
    return cause instanceof TimeoutException || cause instanceof RedisCommandTimeoutException;
  }

  /** Whether the connection broke before the answer, or there was none to send the call on. */
  static boolean lost(Throwable failure) {
    Throwable cause = unwrap(failure);
    while (isPlain(cause) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof IOException || isPlain(cause);
  }

  /** What lettuce says where it has not sent a call; all else has a type of its own. */
  private static boolean isPlain(Throwable failure) {
    return failure.getClass() == RedisException.class;
  }

  /** Whether a connection ended while it was made, and nothing says why. */
  static boolean brokenOff(Throwable failure) {
    boolean connecting = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RedisCommandExecutionException
          || cause instanceof TimeoutException
          || cause instanceof RedisCommandTimeoutException
          || network(cause) != null) {
        return false;
      }
      connecting |= cause instanceof RedisConnectionException;
    }
    return connecting;
  }

  private static Throwable unwrap(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private String what(Throwable failure) {
    if (timedOut(failure)) {
      return "does not answer within "
          + timeout.toSeconds()
          + " s: is it running, reachable and not overloaded? Whether the call had an effect is not"
          + " known";
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RedisCommandExecutionException) {
        return refusal(String.valueOf(cause.getMessage()));
      }
      String reason = network(cause);
      if (reason != null) {
        return "cannot be reached: " + reason;
      }
    }
    return lost(failure)
        ? "closed the connection: is it running? Whether the call had an effect is not known"
        : "cannot be used: " + failure.getMessage();
  }

  private static @Nullable String network(Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return "the host name is unknown";
    }
    if (cause instanceof ConnectException) {
      return "nothing listens there; is Redis running?";
    }
    if (cause instanceof SSLException) {
      return "no trusted TLS connection: " + cause.getMessage();
    }
    return null;
  }

  private static String refusal(String answer) {
    return switch (code(answer)) {
      case "WRONGPASS", "NOAUTH" -> "refuses user and password: check them in its address";
      case "NOPERM" -> "does not permit its user a command that Warren needs: " + answer;
      case "READONLY" ->
          "is a replica, which cannot be written to: give the address of the primary, or of the"
              + " sentinels (redis-sentinel://...)";
      case "OOM" -> "has used up its maxmemory: give it more, or remove what is not needed";
      case "MISCONF" -> "cannot save its data, and so takes none: see its log";
      case "LOADING" -> "is still loading its data: try again later";
      case "CLUSTERDOWN" ->
          "is a cluster of which a part is down: start the missing nodes (redis-cli --cluster"
              + " check)";
      default ->
          // What Redis says of a command that it does not know repeats the arguments.
          answer.contains("unknown command")
              ? "does not know a command that Warren needs: use Redis 6.2 or newer"
              : "refuses a call: " + answer;
    };
  }
}
