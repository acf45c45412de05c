package io.warren.examples.orders.billing;

import io.warren.annotation.Batch;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

/** Writes the books, a hundred lines at a time. */
@MessageContract(exchange = "billing", routingKey = "ledger.entry")
@Produces
@Consumes(queue = "billing.ledger", prefetch = 200)
@Retry(times = 5, interval = "10s", multiplier = 2)
@Batch(size = 100, flushInterval = "1s")
interface LedgerEntries {
  void book(LedgerEntry entry);
}
