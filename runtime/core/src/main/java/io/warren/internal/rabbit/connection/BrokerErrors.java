package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Method;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.ConnectionException;
import io.warren.internal.transport.NotAdmittedException;
import org.jspecify.annotations.Nullable;

/** Reads what the broker says when it closes a channel or a connection. */
public final class BrokerErrors {
  private BrokerErrors() {}

  /**
   * What a broker says when it closes a channel or a connection.
   *
   * @param connection whether it is the connection that it closes
   * @param code such as 404; see {@link AMQP}
   * @param text such as {@code NOT_FOUND - no queue 'q' in vhost '/'}
   */
  public record Close(boolean connection, int code, String text) {}

  /** What the broker said, if the failure comes from there. */
  public static @Nullable Close close(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ShutdownSignalException signal) {
        return close(signal);
      }
    }
    return null;
  }

  private static @Nullable Close close(ShutdownSignalException signal) {
    if (signal.isInitiatedByApplication()) {
      return null;
    }
    Method reason = signal.getReason();
    if (reason instanceof AMQP.Channel.Close close) {
      return new Close(false, close.getReplyCode(), close.getReplyText());
    }
    if (reason instanceof AMQP.Connection.Close close) {
      return new Close(true, close.getReplyCode(), close.getReplyText());
    }
    return null;
  }

  /**
   * What a caller is told whose connection, or channel, did not do what it was for.
   *
   * @param doing what was being done, such as {@code a topology was declared}
   */
  public static ConnectionException whileDoing(String doing, Throwable failure) {
    String limit = BrokerLimits.named(failure);
    return limit == null
        ? new ConnectionException("the connection was lost while " + doing, failure)
        : new NotAdmittedException("RabbitMQ refused while " + doing + ": " + limit, failure);
  }

  /** Whether the broker closed because of something that was sent to it. */
  public static boolean provoked(Close close) {
    return !(close.connection() && close.code() == AMQP.CONNECTION_FORCED);
  }

  /** Why a channel or connection was closed, in a few words. */
  public static String reason(ShutdownSignalException signal) {
    Close close = close(signal);
    if (close != null) {
      return close.text();
    }
    Throwable cause = signal.getCause();
    return String.valueOf(cause == null ? signal.getMessage() : cause);
  }
}
