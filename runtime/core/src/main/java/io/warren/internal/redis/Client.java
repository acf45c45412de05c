package io.warren.internal.redis;

import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;

/** A client of lettuce, whichever kind it is. Its calls wait, and throw what lettuce throws. */
interface Client {
  Connected connect();

  StatefulRedisPubSubConnection<String, byte[]> connectPubSub();

  /** Frees what Warren made. */
  void shutdown();
}
