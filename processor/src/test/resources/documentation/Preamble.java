package preamble;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import java.util.List;

// What the pages use without showing it.

public interface SearchIndex {
  SearchReply find(SearchRequest request);
}

public record SearchRequest(String metric, int limit) {}

public record SearchReply(List<String> samples) {}

public record Invoice(String number, long cents) {}

public record Order(String id, List<String> articles) {}

public record Quote(long cents) {}

public record Transfer(String from, String to, long cents) {}

@MessageContract(exchange = "qcetl", routingKey = "qc.search")
@Produces
@Consumes(queue = "qc.search.1", deadExchange = "qcetl.dead")
public interface QcSearch {
  SearchReply search(SearchRequest request);
}
