package io.warren.internal.transport;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Publishes requests and receives their replies. Thread-safe. */
public interface Requester {
  /**
   * Sends one request, with a reply-to of the transport's.
   *
   * @param request its correlation id is unique among the outstanding ones
   * @return completes on Warren's executor with the reply; fails with a {@link
   *     io.warren.WarrenException} when the request cannot be delivered or the connection is lost.
   *     A failure is told to nobody else: who asked logs it. Completing or cancelling it from
   *     outside forgets the request.
   */
  CompletableFuture<IncomingMessage> request(OutgoingMessage request);

  /** What keeps a request that is under way from its reply; null: nothing known. */
  default @Nullable String trouble(OutgoingMessage request) {
    return null;
  }
}
