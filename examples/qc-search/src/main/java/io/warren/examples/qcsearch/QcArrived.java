package io.warren.examples.qcsearch;

import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

/** Tells that a measurement is there; the laboratory's machines repeat themselves. */
@MessageContract(exchange = "qcetl", routingKey = "qc.arrived")
@Produces
@Consumes(queue = "qc.arrived.1", deadExchange = "qcetl.dead")
@Dedup(interval = "1h", key = "sample")
public interface QcArrived {
  void arrived(Measurement measurement);
}
