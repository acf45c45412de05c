package com.acme.billing;

import com.acme.orders.OrderEvents;
import com.acme.orders.RefundEvents;
import io.warren.annotation.Consumes;

@Consumes(queue = "billing.orders")
public interface BillingOrders extends OrderEvents, RefundEvents {}
