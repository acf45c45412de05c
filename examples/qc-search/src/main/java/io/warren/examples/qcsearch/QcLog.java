package io.warren.examples.qcsearch;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;

/** Reads the message log, as long as this program runs. */
@MessageContract(exchange = "qcetllog", routingKey = "qcetllog")
@Consumes(queue = "qcetllog.{instance}", exclusive = true, autoDelete = true)
interface QcLog {
  void read(LogMessage message);
}
