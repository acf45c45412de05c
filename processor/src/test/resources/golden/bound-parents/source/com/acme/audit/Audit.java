package com.acme.audit;

import io.warren.annotation.Consumes;

@Consumes(
    queue = "audit",
    bindings = {"order.cancelled", "stock.out"})
public interface Audit extends OrderEvents, StockEvents {}
