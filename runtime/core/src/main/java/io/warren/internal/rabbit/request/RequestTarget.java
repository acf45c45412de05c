package io.warren.internal.rabbit.request;

import io.warren.internal.transport.OutgoingMessage;

/** Where a request goes: nobody can know more of the queues behind. */
record RequestTarget(String exchange, String key) {
  static RequestTarget of(OutgoingMessage request) {
    return new RequestTarget(request.exchange(), request.routingKey());
  }

  /** For people. */
  @Override
  public String toString() {
    return "exchange '" + exchange + "' with key '" + key + "'";
  }
}
