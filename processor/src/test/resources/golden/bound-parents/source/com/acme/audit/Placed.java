package com.acme.audit;

import io.warren.annotation.Consumes;

@Consumes(queue = "audit.placed", bindings = "*.placed")
public interface Placed extends OrderEvents, StockEvents {}
