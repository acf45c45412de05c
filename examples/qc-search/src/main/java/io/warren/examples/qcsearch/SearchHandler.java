package io.warren.examples.qcsearch;

import io.warren.Message;
import io.warren.MessageResult;

/** Answers searches from an index. */
final class SearchHandler implements QcSearchHandler {
  private final MeasurementIndex index;

  SearchHandler(MeasurementIndex index) {
    this.index = index;
  }

  @Override
  public MessageResult<SearchReply> search(Message<SearchRequest> message) {
    SearchRequest request = message.body();
    if (request.limit() < 1) {
      // Searching again cannot help, so no retry.
      return MessageResult.reject(
          "limit", "the limit is " + request.limit() + ", and not positive");
    }
    if (index.rebuilding()) {
      return MessageResult.reject("rebuilding", "the index is being rebuilt");
    }
    // What it throws is a failure, and retried.
    return MessageResult.success(index.find(request));
  }
}
