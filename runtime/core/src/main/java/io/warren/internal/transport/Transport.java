package io.warren.internal.transport;

import io.warren.Health;
import io.warren.topology.Topology;
import io.warren.topology.drift.FoundTopology;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A broker, as Warren needs it. Thread-safe. Connections open when they are first needed.
 *
 * <p>What takes part in the settlement of deliveries has a publisher of its own, so that a full
 * window of sends never keeps a delivery from being settled.
 */
public interface Transport {
  /**
   * Declares a topology, and again after every recovery.
   *
   * @throws io.warren.TopologyException when the broker has something of that name that differs, or
   *     lacks something that must exist
   * @throws io.warren.ConnectionException when the broker cannot be reached
   */
  void declare(Topology topology);

  /**
   * Declares a topology that may have been declared before, of which somebody may have deleted a
   * part; but not queues that live with their consumer.
   *
   * @throws io.warren.TopologyException as for {@link #declare}
   * @throws io.warren.ConnectionException when the broker cannot be reached
   */
  void declareAgain(Topology topology);

  /**
   * Remembers a topology, which is declared before anything is published to one of its exchanges: a
   * publish fails with what {@link #declare} would throw. Connects to nothing.
   */
  void produce(Topology topology);

  /**
   * Looks at what the broker has, and changes nothing.
   *
   * @param wanted at least this is looked for
   * @throws io.warren.ConnectionException when it cannot be asked
   */
  FoundTopology find(Topology wanted);

  /** For what users send. */
  Publisher sends();

  /** For what the settlement of a delivery needs: retry copies and dead copies. */
  Publisher settlements();

  /**
   * For replies. Whoever sends a request chooses where its reply goes, so nothing that a broker
   * answers to one disturbs anything else. What a queue refuses is not tried again here: it fails
   * with a {@link RefusedException}.
   */
  Publisher replies();

  /**
   * For the message log, which says itself what fails: that is told to nobody else. Goes on until
   * {@link #close}.
   */
  Publisher log();

  /** For requests that wait for a reply. */
  Requester requests();

  /**
   * Declares the request's topology and consumes its queue.
   *
   * @throws io.warren.TopologyException as for {@link #declare}
   * @throws io.warren.ConnectionException when the broker cannot be reached
   */
  Subscription subscribe(SubscriptionRequest request, DeliveryListener listener);

  /**
   * Opens a queue for reading.
   *
   * @throws io.warren.TopologyException when there is no such queue
   * @throws io.warren.ConnectionException when the broker cannot be reached
   */
  QueueReader read(String queue);

  TimeSource time();

  /**
   * Connects where that was not done yet, and keeps no thread meanwhile.
   *
   * @return completes once there is a connection; with a {@link io.warren.ConnectionException}
   *     where there is none as long as a publish may take
   */
  CompletableFuture<@Nullable Void> connected();

  /**
   * The broker and the virtual host, for people.
   *
   * @throws io.warren.ConnectionException when the broker cannot be reached
   */
  String system();

  /** What is up and what is not; asks nobody and does not wait. */
  Health health();

  /**
   * Takes no more but for the message log, waits for outstanding confirms, at most until the
   * deadline, and fails what is left. A second call does nothing.
   */
  void finish(Duration deadline);

  /**
   * The same where that was not done, fails what is left of the message log, and disconnects. A
   * second call does nothing.
   */
  void close(Duration deadline);
}
