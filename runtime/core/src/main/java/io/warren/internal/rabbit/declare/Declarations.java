package io.warren.internal.rabbit.declare;

import com.rabbitmq.client.Connection;
import io.warren.Declare;
import io.warren.WarrenException;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.topology.Topology;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was declared over one connection: not twice while the connection lasts, and again over the
 * next. Thread-safe.
 */
public final class Declarations implements ManagedConnection.User {
  private static final Logger log = LoggerFactory.getLogger(Declarations.class);

  private final ManagedConnection connection;
  private final KnownExchanges exchanges;
  private final Declare mode;
  private final Set<Topology> declared = ConcurrentHashMap.newKeySet();

  public Declarations(ManagedConnection connection, KnownExchanges exchanges, Declare mode) {
    this.connection = connection;
    this.exchanges = exchanges;
    this.mode = mode;
  }

  /** Declares what was not declared before. */
  public void declare(Topology topology) {
    if (!declared.contains(topology)) {
      declareAgain(topology);
      declared.add(topology);
    }
  }

  /** Declares, whether or not that was done before. */
  public void declareAgain(Topology topology) {
    declare(connection.open(), topology);
  }

  private void declare(Connection open, Topology topology) {
    Declarer.declare(open, topology, mode);
    topology.exchanges().forEach(exchange -> exchanges.add(exchange.name()));
  }

  @Override
  public void reopened(Connection fresh) {
    for (Topology topology : declared) {
      try {
        declare(fresh, topology);
      } catch (WarrenException e) {
        log.warn("After the reconnection a topology is not as declared: {}", e.getMessage());
      }
    }
  }
}
