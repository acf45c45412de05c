package io.warren.examples.qcsearch;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

/** Searches the quality-control measurements of a sequencing laboratory. */
@MessageContract(exchange = "qcetl", routingKey = "qc.search")
@Produces
@Consumes(queue = "qc.search.1", deadExchange = "qcetl.dead")
@Retry(times = 3, interval = "5s")
public interface QcSearch {
  SearchReply search(SearchRequest request);
}
