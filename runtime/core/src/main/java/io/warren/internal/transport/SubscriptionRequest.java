package io.warren.internal.transport;

import io.warren.topology.Topology;

/**
 * What a consumer wants.
 *
 * @param queue the queue to consume
 * @param topology declared before the consumer is registered, also when it comes back
 * @param prefetch how many unsettled deliveries it takes, 1 to 65535
 */
public record SubscriptionRequest(String queue, Topology topology, int prefetch) {}
