package io.warren.internal.redis;

import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.List;
import java.util.function.Supplier;

/**
 * A connection, to one server or to a cluster, which comes back by itself when it is lost.
 *
 * @param connection the connection itself
 * @param commands what it can do
 * @param infos waits for what each server of it says of itself
 */
record Connected(
    StatefulConnection<String, byte[]> connection,
    RedisClusterAsyncCommands<String, byte[]> commands,
    Supplier<List<String>> infos) {}
