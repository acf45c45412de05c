package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Address;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.ConnectionException;
import io.warren.internal.transport.NotAdmittedException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why there is no connection, without secrets. */
final class ConnectionErrors {
  private ConnectionErrors() {}

  /** Why no connection could be opened, in one sentence without secrets. */
  static ConnectionException connecting(Endpoint endpoint, Exception failure) {
    String beginning = "cannot connect to RabbitMQ at " + endpoint + ": ";
    String refusal = refusal(endpoint, failure);
    if (refusal == null && !isAbsent(failure)) {
      refusal = mixedUp(endpoint);
    }
    return refusal == null
        ? new ConnectionException(beginning + notReached(failure), failure)
        : new NotAdmittedException(beginning + refusal, failure);
  }

  /** Whether TLS was spoken to a port without it, or the other way round; null: neither. */
  private static @Nullable String mixedUp(Endpoint endpoint) {
    for (Address address : endpoint.addresses()) {
      if (endpoint.tls() && PortProbe.speaksAmqp(address)) {
        return address
            + " speaks AMQP without TLS: write amqp:// instead of amqps://, or take the broker's"
            + " port for TLS, 5671 by default";
      }
      if (!endpoint.tls() && PortProbe.speaksTls(address)) {
        return address
            + " speaks TLS: write amqps:// instead of amqp://, or take the broker's port without"
            + " TLS, 5672 by default";
      }
    }
    return null;
  }

  /** What will be so at the next attempt, too; null: nothing. */
  private static @Nullable String refusal(Endpoint endpoint, Exception failure) {
    if (failure instanceof RuntimeException && !(failure instanceof ShutdownSignalException)) {
      // From the user's own credentials provider or socket settings: its text may hold a secret.
      return "its connection factory failed with "
          + failure.getClass().getName()
          + "; see the cause";
    }
    if (failure instanceof AuthenticationFailureException
        || failure instanceof PossibleAuthenticationFailureException) {
      return "it refuses user '" + endpoint.user() + "'; check user and password";
    }
    String limit = BrokerLimits.named(failure);
    if (limit != null) {
      return limit;
    }
    BrokerErrors.Close close = BrokerErrors.close(failure);
    // RabbitMQ answers 530 to a missing virtual host and to one that the user may not use.
    if (close != null && close.code() == AMQP.NOT_ALLOWED) {
      return "virtual host '"
          + endpoint.virtualHost()
          + "' does not exist, or user '"
          + endpoint.user()
          + "' may not use it";
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        // Nobody but TLS shows one.
        return "no trusted TLS connection: " + cause.getMessage();
      }
    }
    return null;
  }

  /** Whether nobody is there, or somebody who speaks AMQP: so the port is the right one. */
  private static boolean isAbsent(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException || cause instanceof ConnectException) {
        return true;
      }
    }
    return BrokerErrors.close(failure) != null;
  }

  private static String notReached(Exception failure) {
    BrokerErrors.Close close = BrokerErrors.close(failure);
    if (close != null) {
      return close.text();
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return "the host name is unknown";
      }
      if (cause instanceof ConnectException) {
        return "nothing listens there; is the broker running?";
      }
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return "no trusted TLS connection: " + cause.getMessage();
      }
    }
    if (failure instanceof TimeoutException) {
      return "it does not answer";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
