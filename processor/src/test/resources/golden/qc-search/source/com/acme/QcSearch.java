package com.acme;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

@MessageContract(exchange = "qcetl", routingKey = "qc.search")
@Produces
@Consumes(queue = "qc.search.1", deadExchange = "qcetl.dead")
@Retry(times = 3, interval = "5s")
public interface QcSearch {
  SearchReply search(SearchRequest request);
}
