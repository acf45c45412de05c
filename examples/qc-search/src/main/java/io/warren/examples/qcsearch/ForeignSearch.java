package io.warren.examples.qcsearch;

import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

/**
 * What somebody else's program does, who knows the exchange and the routing key but not the
 * payload: bytes travel as they are.
 */
@MessageContract(exchange = "qcetl", routingKey = "qc.search")
@Produces
interface ForeignSearch {
  String search(byte[] text);
}
