package io.warren.internal.redis;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;

/** A client of lettuce, whichever kind it is. Its calls wait, and throw what lettuce throws. */
interface Client {
  RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

  Connected connect();

  StatefulRedisPubSubConnection<String, byte[]> connectPubSub();

  /** Frees what Warren made. */
  void shutdown();
}
