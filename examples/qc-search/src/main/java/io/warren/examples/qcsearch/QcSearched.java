package io.warren.examples.qcsearch;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

/** Tells what a search has found, to whoever keeps count. */
@MessageContract(exchange = "qcetl", routingKey = "qc.searched")
@Produces
@Consumes(queue = "qc.searched.1")
public interface QcSearched {
  void searched(SearchReply reply);
}
