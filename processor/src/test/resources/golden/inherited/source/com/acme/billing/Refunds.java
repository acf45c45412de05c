package com.acme.billing;

import com.acme.orders.RefundEvents;
import io.warren.annotation.Produces;

@Produces
interface Refunds extends RefundEvents {}
