package io.warren;

/**
 * Sends the scheduled messages of all Warrens that share its store, whatever their contracts; see
 * {@link Send#at}. Any number of schedulers may run on one store: they share the work, and when one
 * dies, the others take over within 15 seconds what it had begun. Thread-safe.
 */
public interface Scheduler {
  /**
   * Begins, in the background; it ends with its Warren.
   *
   * @throws ConnectionException when RabbitMQ cannot be reached
   * @throws StoreException when the store cannot be reached, or would forget what it is told
   * @throws IllegalStateException when the scheduler was started before, or Warren is closed
   */
  void start();

  /**
   * Starts, and blocks until Warren is closed or a signal ends the process (SIGTERM, SIGINT), upon
   * which it closes Warren.
   *
   * @throws ConnectionException as {@link #start()}
   * @throws StoreException as {@link #start()}
   * @throws IllegalStateException as {@link #start()}
   */
  void run();
}
