package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Address;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.ConnectionException;
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
    return new ConnectionException(
        "cannot connect to RabbitMQ at " + endpoint + ": " + reason(endpoint, failure), failure);
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

  private static String reason(Endpoint endpoint, Exception failure) {
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
    BrokerErrors.Close close = BrokerErrors.close(failure);
    if (close != null) {
      // RabbitMQ answers 530 to a missing virtual host and to one that the user may not use.
      return close.code() == AMQP.NOT_ALLOWED
          ? "virtual host '"
              + endpoint.virtualHost()
              + "' does not exist, or user '"
              + endpoint.user()
              + "' may not use it"
          : close.text();
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return "the host name is unknown";
      }
      if (cause instanceof ConnectException) {
        return "nothing listens there; is the broker running?";
      }
      if (cause instanceof CertificateException) {
        // Nobody but TLS shows one.
        return "no trusted TLS connection: " + cause.getMessage();
      }
    }
    String mixedUp = mixedUp(endpoint);
    if (mixedUp != null) {
      return mixedUp;
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
