package io.warren.contract;

import io.warren.topology.Topology;

/** What every Warren is to generated senders. Thread-safe. */
public interface SenderFactory {
  /** See {@link MessageSender#of}. */
  <T, R> MessageSender<T, R> sender(Topology produced, MessageSpec<T, R> message);
}
