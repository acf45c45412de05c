package com.acme;

import io.warren.Message;
import io.warren.Request;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.Generated;
import io.warren.contract.MessageSender;

/**
 * Builds the messages of {@link QcSearch}. Thread-safe.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = QcSearch.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@CheckReturnValue
public final class QcSearchSender {
  private final MessageSender<SearchRequest, SearchReply> search;

  /**
   * Connects to nothing. Sending works from here on.
   */
  public QcSearchSender(Warren warren) {
    this.search = MessageSender.of(warren, QcSearchTopology.PRODUCED, QcSearchTopology.MESSAGE);
  }

  /**
   * Builds a message; {@link Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Send send(SearchRequest payload) {
    return this.search.send(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<SearchReply> request(SearchRequest payload) {
    return this.search.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<SearchRequest> message(SearchRequest payload) {
    return this.search.message(payload);
  }
}
