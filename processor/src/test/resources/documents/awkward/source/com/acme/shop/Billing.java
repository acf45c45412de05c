package com.acme.shop;

import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.Retry;

@Consumes(
    queue = "billing|orders#1",
    bindings = {"order.*", "#"},
    deadExchange = "dead.orders",
    deadQueue = "dead'orders'",
    prefetch = 50,
    concurrency = 4)
@Retry(times = 6, interval = "1s", multiplier = 3, maxInterval = "1m")
@Dedup(interval = "2h")
public interface Billing extends OrderEvents {}
