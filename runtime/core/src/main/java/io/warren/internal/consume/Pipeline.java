package io.warren.internal.consume;

import io.warren.internal.settle.TakenDelivery;

/** What happens to the deliveries of one consumer. Thread-safe. */
interface Pipeline {
  /**
   * Handles one delivery, on a worker. Returns when the handler has, or when there is nothing to
   * handle yet; the settlement may come later.
   *
   * @throws io.warren.StoreException when its key could not be claimed: nothing has come of it, and
   *     it waits to be settled
   */
  void handle(TakenDelivery delivery);

  /**
   * Buries a delivery that could not be handled for a defect of Warren's.
   *
   * @param defect what failed, time after time
   */
  void giveUp(TakenDelivery delivery, Throwable defect);

  /** Nothing more will come: what waits for more is handled now. */
  void stop();
}
