package com.acme.billing;

import com.acme.orders.OrderEvents;
import io.warren.annotation.Produces;

@Produces
interface Orders extends OrderEvents {}
